import ArgumentParser
import Glibc
import Pact
import Workshop

/// Takes everything a learner has to another machine.
struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Take your files, your progress and your attempts to another machine.",
        subcommands: [Export.self, Import.self])

    /// Writes it all to one file.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write your files, your progress and your attempts to one file.")

        @Argument(help: "The file to write.")
        var file: String

        @Flag(help: "Write over a file that is there already.")
        var replace = false

        @OptionGroup var options: WorkspaceOptions

        func run() throws {
            let workspace = try options.workspace()
            let path = try ProgressCommand.absolute(file)
            if Disk.isFolder(path) {
                throw CommandFailure.input("\(file) is a folder. Name a file, as in progress export my-progress.json.")
            }
            guard replace || !Disk.exists(path) else {
                throw CommandFailure.input("\(file) is there already. Name another file, or write over it with --replace.")
            }
            do {
                let (archive, left) = try workspace.archive()
                guard !archive.steps.isEmpty || !archive.progress.steps.isEmpty else {
                    throw CommandFailure.input("There is nothing to export in \(workspace.root): no step has been opened.")
                }
                try workspace.write(archive, to: path)
                Output.line("\(file): \(archive.summary).")
                for path in left { Output.note("\(path) is no text and is not in the file.") }
            } catch let error as WorkspaceError {
                throw error.failure
            }
        }
    }

    /// Reads such a file.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take over what \"progress export\" wrote; what is here is copied first.")

        @Argument(help: "The file to read.")
        var file: String

        @OptionGroup var options: WorkspaceOptions

        func run() throws {
            let workspace = try options.workspace()
            let archive = try read()
            do {
                let lock = try WorkspaceLock(workspace)
                let copy = try withExtendedLifetime(lock) {
                    try workspace.take(archive, at: SystemClock.now(), localTime: LocalTime.today())
                }
                if let copy { Output.line("What was here is copied to \(copy); \"progress import\" brings it back.") }
                Output.line("Taken over from \(file): \(archive.summary).")
            } catch let error as WorkspaceError {
                throw error.failure
            }
        }

        /// - Throws: `CommandFailure.input` for a file that is none of ours, before anything is changed.
        private func read() throws -> ProgressArchive {
            let path = try ProgressCommand.absolute(file)
            if Disk.isFolder(path) {
                throw CommandFailure.input("\(file) is a folder. Name the file that \"progress export\" wrote.")
            }
            do {
                guard let text = try Disk.read(path, limit: Workspace.archiveLimit) else {
                    throw CommandFailure.input("There is no file \(file).")
                }
                return try ProgressArchive(json: try JSONValue.parse(text))
            } catch let error as ProgressArchiveError {
                throw CommandFailure.input("\(file) \(error.sentence)")
            } catch is JSONParsingError {
                throw CommandFailure.input("\(file) \(ProgressArchiveError.notAnExport.sentence)")
            } catch WorkspaceError.notText {
                throw CommandFailure.input("\(file) \(ProgressArchiveError.notAnExport.sentence)")
            } catch let error as WorkspaceError {
                throw CommandFailure.input(error.sentence)
            }
        }
    }

    /// A path as it is seen from where the command was called.
    private static func absolute(_ path: String) throws(CommandFailure) -> String {
        guard !path.isEmpty else { throw .input("The file's name is empty. Name a file, as in progress export my-progress.json.") }
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { throw .environment("The folder that the command was called in is gone.") }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }
}

/// Where the learner's files lie, for commands that need no lessons.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: .customLong("workspace"), help: ArgumentHelp("Where your files live; else PACT_WORKSHOP_HOME.", valueName: "dir"))
    var workspaceFolder: String?

    func workspace() throws(CommandFailure) -> Workspace {
        try Workspace.find(option: workspaceFolder, environment: CommandEnvironment())
    }
}
