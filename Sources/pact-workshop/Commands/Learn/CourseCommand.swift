import ArgumentParser
import Pact
import Workshop

/// What is for those who write courses.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course", abstract: "Work on a course.", subcommands: [Check.self])

    /// Proves a course.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check that a course holds: its pages fit, its solutions pass, its wrong answers get their sentences.")

        @Option(name: .customLong("lessons"), help: ArgumentHelp("The course; else PACT_WORKSHOP_LESSONS.", valueName: "dir"))
        var lessonsFolder: String?

        func run() throws {
            let folder = try LessonsFolder.find(option: lessonsFolder, environment: CommandEnvironment())
            let files = try folder.files()
            let problems = try AsyncWork.result {
                await CourseCheck.problems(files: files, over: InMemoryTransport(), now: { SystemClock.now() })
            }
            for problem in problems { Output.line(problem.line) }
            if !problems.isEmpty {
                throw CommandFailure.refused("\(problems.count) \(problems.count == 1 ? "problem" : "problems") found.")
            }
            let count = folder.folders.count
            Output.line("\(count) \(count == 1 ? "lesson holds" : "lessons hold").")
        }
    }
}
