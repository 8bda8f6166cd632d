import ArgumentParser
import Workshop

/// Gives the next hint of a step.
struct HintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hint", abstract: "Get the next hint.")

    @Argument(help: "The step; else the one where you left off.")
    var step: Int?

    @OptionGroup var course: CourseOptions

    func run() throws {
        var session = try LearnerSession(course)
        let lesson = try session.lesson(step)
        var progress = session.progress[lesson.folder]
        let reply = HintChooser(lesson).ask(&progress)
        session.progress[lesson.folder] = progress
        try session.save()
        Output.line(reply.sentence)
    }
}
