import Pact
import PactBroker

/// Plays a step from its beginning: its files are run, and what its script orders is ordered, on a broker made for it alone.
///
/// This is how courses are proved and tours are shown. A step without a broker is run once.
public struct StepPlay: Sendable {
    /// What came of it.
    public struct Played: Sendable {
        /// The last run's.
        public var outcome: StepOutcome
        /// What came of each order of the script, in order.
        public var reports: [BrokerReport]
    }

    let lesson: Lesson
    let transport: any HTTPTransport
    let now: @Sendable () -> Instant

    public init(_ lesson: Lesson, over transport: any HTTPTransport, now: @escaping @Sendable () -> Instant) {
        self.lesson = lesson
        self.transport = transport
        self.now = now
    }

    /// - Parameters:
    ///   - files: the texts of the step's files by path.
    ///   - script: what is done besides editing; a run at its end goes without saying.
    public func played(_ files: StepFiles, script: [ScriptLine] = [], clock: ClockSetting = .real) async -> Played {
        guard lesson.broker != nil else {
            return Played(outcome: await StepRunner.run(lesson, files: files, over: transport, now: now, clock: clock), reports: [])
        }
        do {
            return try await PrivateBroker.serving(over: transport, now: now) { broker in
                var broker = broker
                let filled = try await BrokerFilling.fill(broker, for: lesson, over: transport, now: now)
                for entry in filled?.entries ?? [] { broker.log.add(entry) }
                return await played(files, script: script, clock: clock, broker: broker)
            }
        } catch {
            let outcome = await StepRunner.run(lesson, files: files, over: transport, now: now, clock: clock)
            return Played(outcome: outcome, reports: [])
        }
    }

    private func played(_ files: StepFiles, script: [ScriptLine], clock: ClockSetting, broker: StepBroker) async -> Played {
        var files = files
        var broker = broker
        var reports: [BrokerReport] = []
        for line in script {
            switch line {
            case .run:
                let outcome = await run(files, clock, broker)
                files.merge(outcome.written) { $1 }
            case .order(let text):
                let report = await BrokerOrderRun(lesson: lesson, files: files, broker: broker, now: now).report(ScriptLine.words(of: text))
                if let entry = report.entry { broker.log.add(entry) }
                reports.append(report)
            }
        }
        return Played(outcome: await run(files, clock, broker), reports: reports)
    }

    private func run(_ files: StepFiles, _ clock: ClockSetting, _ broker: StepBroker) async -> StepOutcome {
        await StepRunner.run(lesson, files: files, over: transport, now: now, clock: clock, broker: broker)
    }
}

extension ScriptLine {
    /// An order cut into words: at blanks, except within quotes.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var quote: Character?
        var isInWord = false
        for character in text {
            if quote == nil, character == " " {
                isInWord = false
                continue
            }
            if !isInWord { words.append("") }
            isInWord = true
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words
    }
}
