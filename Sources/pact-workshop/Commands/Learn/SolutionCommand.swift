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
            await StepPlay(lesson, over: InMemoryTransport(), now: SystemClock.now).played(files, script: lesson.script).outcome
        }
        Output.line(SolutionComparison(of: lesson, mine: files, tasks: outcome.tasks).text)
        guard !lesson.orders.isEmpty else { return }
        Output.line("What is ordered of the broker on the way, behind `:` in the tutor or as pact-workshop's own commands:")
        for order in lesson.orders { Output.line("  " + order) }
    }
}
