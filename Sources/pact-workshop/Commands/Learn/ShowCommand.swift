import ArgumentParser
import Workshop

/// Prints the text of a step.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the text of a step.")

    @Argument(help: "The step.")
    var step: Int

    @OptionGroup var course: CourseOptions

    func run() throws {
        let lesson = try course.lessons().lesson(step)
        Output.line("Step \(lesson.number)  \(lesson.title)   \(lesson.side.hat)   \(lesson.minutes) min\n")
        for page in lesson.pages { Output.line(page.text + "\n") }
        Output.line("What to do\n\n\(lesson.summary)\n")
        for task in lesson.tasks { Output.line("- \(task.title)") }
        Output.line("\nFiles\n")
        for file in lesson.files { Output.line("- \(file.path)\(file.isEditable ? "" : " (to read)")") }
        if !lesson.reading.isEmpty { Output.line("\nTo read on\n") }
        for title in lesson.reading { Output.line("- \(title)") }
    }
}
