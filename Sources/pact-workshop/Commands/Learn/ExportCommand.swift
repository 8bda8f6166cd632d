import ArgumentParser
import Tutor
import Workshop

/// Writes the course with the learner's files into one file.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Keep the pages, your files and what you have learnt in one file.")

    @Argument(help: ArgumentHelp("The file to write: Markdown (.md) or one HTML page (.html).", valueName: "file"))
    var file: String

    @Flag(help: "Replace the file where it is there already.")
    var replace = false

    @OptionGroup var course: CourseOptions

    func run() throws {
        guard let format = ExportFormat(path: file) else { throw CommandFailure.input(ExportFormat.sentence(for: file)) }
        let workspace = try course.workspace()
        let lessons = try course.lessons().lessons()
        let place = Workspace.place(file, environment: CommandEnvironment().variables)
        let progress = try workspace.readProgress()
        let isWritten: Bool
        do throws(WorkspaceError) {
            isWritten = try workspace.export(Course(lessons: lessons), progress, to: place, as: format, replaces: replace)
        } catch {
            throw error.failure
        }
        guard isWritten else {
            throw CommandFailure.input("\(file) is there already and is left as it is. Choose another name, or add --replace.")
        }
        Output.line("Written: \(place)")
    }
}
