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

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Move the time for everything: 2019-01-14T12:00Z, +2h, -1d; such a run completes no task.", valueName: "time"))
    var clock: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Move the time for the provider alone, seen from the others' clock.", valueName: "time"))
    var providerClock: String?

    @Option(
        help: ArgumentHelp(
            "For steps 11 and 12: run on this broker, also one that is not on this machine, with the credentials of the environment.",
            valueName: "url"))
    var useBroker: String?

    func run() throws {
        let setting = ClockSetting(
            everybody: try Self.move(clock, option: "--clock"), provider: try Self.move(providerClock, option: "--provider-clock"))
        var session = try LearnerSession(course)
        let lesson = try session.lesson(step)
        let files = try session.files(of: lesson)
        let access = StepBrokerAccess(workspace: session.workspace, environment: CommandEnvironment(), agreed: useBroker)
        let ran = try AsyncWork.result {
            try await access.with(lesson) { broker in
                await StepRunner.run(
                    lesson, files: files, over: NetworkTransport(), now: SystemClock.now, clock: setting, broker: broker)
            }
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
        session.progress.open(lesson.folder, at: SystemClock.now())
        session.progress[lesson.folder].record(outcome, files: files, at: SystemClock.now())
        session.keep(AttemptDraft(.run, files: files.merging(outcome.written) { $1 }, result: RunSummary(outcome)), of: lesson)
        try session.save()
        if output == .json, let sentence = ran.clockSentence { Output.note(sentence) }
        try Self.end(outcome)
    }

    private static func end(_ outcome: StepOutcome) throws {
        if outcome.runs.contains(where: \.isEnvironment) { throw ExitCode(3) }
        if !outcome.isDone { throw ExitCode(1) }
    }

    private static func move(_ text: String?, option: String) throws(CommandFailure) -> ClockMove {
        guard let text else { return .unmoved }
        do {
            return try ClockMove.read(text)
        } catch {
            throw .input("\(option): \(error.sentence)")
        }
    }
}

extension RunReport {
    fileprivate var isEnvironment: Bool {
        if case .environment = result { true } else { false }
    }
}
