import ArgumentParser
import TerminalUI
import Tutor
import Workshop

/// The tutor on the screen: what the program does without a subcommand.
struct TutorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tutor", abstract: "Open the tutor at the step where you left off (this is what happens without a subcommand).")

    @Option(help: ArgumentHelp("Begin at this step; earlier ones are marked as filled in.", valueName: "n"))
    var step: Int?
    @OptionGroup var course: CourseOptions
    @Flag(help: "Draw lines as +-| for terminals without line drawing.")
    var ascii = false
    @Option(help: "Colours: dark, light, high-contrast or mono.")
    var theme: String?

    func run() throws {
        let theme = try chosenTheme()
        let ended = try open(try course.lessons(), try course.workspace(), theme, CommandEnvironment().variables)
        if ended != 0 { throw ExitCode(128 + ended) }
    }

    private func chosenTheme() throws(CommandFailure) -> Theme {
        guard let theme else { return .dark }
        guard let chosen = Theme(rawValue: theme) else {
            throw .input("There is no theme '\(theme)'. There are \(Theme.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return chosen
    }

    /// - Returns: the signal that ended the tutor, 0 when the learner left.
    private func open(
        _ folder: LessonsFolder, _ workspace: Workspace, _ theme: Theme, _ environment: [String: String]
    ) throws(CommandFailure) -> Int32 {
        var first: [TutorEvent] = []
        let progress = try progress(of: workspace, &first)
        let lessons = try folder.opening(step: step, progress: progress)
        let lock = Self.lock(workspace, &first)
        if lock != nil { workspace.sweep(lessons.map(\.folder)) }
        var terminal = try terminal(environment)
        let size = ScreenSize(columns: terminal.size.columns, rows: terminal.size.rows)
        guard let tutor = Tutor(course: Course(lessons: lessons), progress: progress, size: size, step: step, theme: theme) else {
            throw .input("The course has no lessons.")
        }
        let loop = PerformLoop(tutor: tutor, lessons: lessons, workspace: workspace, ownsWorkspace: lock != nil, environment: environment)
        loop.run(on: &terminal, lessons: folder, first: first)
        return loop.endedBy
    }

    private func terminal(_ environment: [String: String]) throws(CommandFailure) -> NcursesTerminal {
        do throws(TerminalError) {
            return try NcursesTerminal(
                environment: environment, options: TerminalOptions(environment: environment, asciiLines: ascii))
        } catch {
            throw .environment(error.sentence)
        }
    }

    private func progress(of workspace: Workspace, _ first: inout [TutorEvent]) throws(CommandFailure) -> Progress {
        do {
            let (progress, notice) = try workspace.progress()
            if let notice { first.append(.noticed(title: "Progress", text: notice)) }
            return progress
        } catch {
            throw .environment(error.sentence)
        }
    }

    /// The right to the workspace; without it the learner is told who has it, and may go on all the same.
    private static func lock(_ workspace: Workspace, _ first: inout [TutorEvent]) -> WorkspaceLock? {
        do {
            return try WorkspaceLock(workspace)
        } catch {
            if case .heldBy(let pid) = error {
                first.append(.secondTutorFound(pid: pid))
            } else {
                first.append(.noticed(title: "Workspace", text: error.sentence))
            }
            return nil
        }
    }
}
