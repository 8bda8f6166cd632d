import ArgumentParser
import Workshop

/// Puts steps back to their start files.
struct ResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Put a step back to its start files; what was there is kept.")

    @Argument(help: "The step.")
    var step: Int?

    @Flag(help: "Every step.")
    var all = false

    @OptionGroup var course: CourseOptions

    func validate() throws {
        if step == nil, !all { throw ValidationError("Name a step, as in reset 3, or say --all.") }
        if let step, all { throw ValidationError("Say reset \(step) for that step alone, or reset --all for every step, not both.") }
    }

    func run() throws {
        var session = try LearnerSession(course)
        let lessons = all ? try session.lessons.lessons() : [try session.lesson(step)]
        let touched = lessons.filter { !all || !session.workspace.isUntouched($0) }
        if touched.isEmpty { Output.line("No step has been opened yet, so every step is at its start.") }
        for lesson in touched {
            do {
                let kept = try session.workspace.reset(
                    lesson, at: SystemClock.now(), localTime: LocalTime.today(), keepsHistory: session.ownsWorkspace)
                Output.line("Step \(lesson.number) is back at its start." + (kept.map { " What was there is kept in \($0)." } ?? ""))
            } catch {
                throw error.failure
            }
            session.progress[lesson.folder].restart()
        }
        try session.save()
    }
}
