import ArgumentParser
import Pact
import Workshop

/// Shows the solution as a difference from the learner's files.
struct SolutionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution", abstract: "Show the solution of a step as a difference from your files.")

    @Argument(help: "The step.")
    var step: Int

    @OptionGroup var course: CourseOptions

    func run() throws {
        let workspace = try course.workspace()
        let lesson = try course.lessons().lesson(step)
        let files: StepFiles
        do {
            files = lesson.start.merging(try workspace.filesOnDisk(of: lesson)) { $1 }
        } catch {
            throw error.failure
        }
        let outcome = try AsyncWork.result {
            await StepRunner.run(lesson, files: files, over: InMemoryTransport(), now: SystemClock.now)
        }
        Output.line(SolutionComparison(of: lesson, mine: files, tasks: outcome.tasks).text)
    }
}
