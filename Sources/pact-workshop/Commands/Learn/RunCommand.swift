import ArgumentParser
import Pact
import PactIO
import Workshop

/// Runs the checks of a step on the learner's files.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Run the checks of a step on your files.")

    @Argument(help: "The step; else the one where you left off.")
    var step: Int?

    @OptionGroup var course: CourseOptions

    @Option(help: "text or json.")
    var output = OutputFormat.text

    @Option(help: ArgumentHelp("Move the time for everything; such a run completes no task.", valueName: "time"))
    var clock: String?

    @Option(help: ArgumentHelp("Move the time for the provider alone; such a run completes no task.", valueName: "time"))
    var providerClock: String?

    func run() throws {
        let moved = try Self.instant(clock, option: "--clock")
        let providerMoved = try Self.instant(providerClock, option: "--provider-clock") ?? moved
        var session = try LearnerSession(course)
        let lesson = try session.lesson(step)
        let files = try session.files(of: lesson)
        let ran = try AsyncWork.result {
            await StepRunner.run(
                lesson, files: files, over: NetworkTransport(), now: { moved ?? SystemClock.now() },
                providerNow: { providerMoved ?? SystemClock.now() })
        }
        let outcome = ran.marking(session.progress[lesson.folder], of: lesson)
        for (path, text) in outcome.written where files[path] != text {
            do {
                try session.workspace.write(text, to: path, in: lesson)
            } catch {
                throw error.failure
            }
        }
        switch output {
        case .json: Output.json(outcome.json)
        case .text: Output.line(String(outcome.text(for: lesson).dropLast()))
        }
        if moved == nil, providerMoved == nil {
            session.progress.open(lesson.folder, at: SystemClock.now())
            session.progress[lesson.folder].record(outcome, files: files, at: SystemClock.now())
            try session.save()
        } else {
            Output.note("The time was moved, so this run completes no task.")
        }
        try Self.end(outcome)
    }

    private static func end(_ outcome: StepOutcome) throws {
        if outcome.runs.contains(where: \.isEnvironment) { throw ExitCode(3) }
        if !outcome.isDone { throw ExitCode(1) }
    }

    private static func instant(_ text: String?, option: String) throws(CommandFailure) -> Instant? {
        guard let text else { return nil }
        guard let instant = Instant(iso8601: text) else {
            throw .input("\(option) is \"\(text)\" and should be a time such as 2019-01-14T12:00:00Z.")
        }
        return instant
    }
}

extension RunReport {
    fileprivate var isEnvironment: Bool {
        if case .environment = result { true } else { false }
    }
}
