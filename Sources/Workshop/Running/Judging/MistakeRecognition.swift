import Pact

/// Finds the mistake that the course knows: the first of the step's list whose signs are all there.
struct MistakeRecognition: Sendable {
    let lesson: Lesson
    let files: StepFiles
    let runs: [RunReport]
    let tasks: [TaskReport]
    let problems: [FileProblem]
    /// Request lines that left the client: `GET /products/10`.
    let sent: [String]
    var clock = ClockSetting.real
    /// What the provider's clock shows.
    var providerNow = Instant(milliseconds: 0)
    /// What was asked of the broker so far, as it was typed.
    var orders: [String] = []
    /// The order that was carried out last, where it is what is judged.
    var report: BrokerReport?

    var mistake: RecognisedMistake? {
        lesson.wrongAnswers.first { isBetrayed(by: $0.betrayal) && $0.when.allSatisfy(isThere) }
            .map { RecognisedMistake(id: $0.id, says: $0.says) }
    }

    private func isBetrayed(by betrayal: WrongAnswer.Betrayal) -> Bool {
        switch betrayal {
        case let .accepts(ids): hasBroker && firstWrong.contains { ids.contains($0.id) && $0.isAccepted }
        case let .refuses(ids): hasBroker && firstWrong.contains { ids.contains($0.id) && !$0.isAccepted }
        case let .run(kind): runs.contains { $0.kind == kind && $0.wentWrong && (lesson.broker == nil || !$0.isOfEnvironment) }
        case .parse: !problems.isEmpty
        case .outcome: runs.contains(where: \.wentWrong)
        case .task: hasBroker && tasks.contains { $0.isNeeded && !$0.isDone }
        case .clock: clock.isMoved
        case .order: report != nil
        }
    }

    /// False where a broker's step has not got as far as its tasks: then the file or the broker is what to speak of.
    private var hasBroker: Bool {
        guard lesson.broker != nil else { return true }
        return problems.isEmpty && !runs.contains { $0.isOfEnvironment || ($0.gotNothing && !$0.facts.contains("notChosen")) }
    }

    /// Of each task the first sample that was judged wrongly.
    private var firstWrong: [SampleVerdict] {
        tasks.filter(\.isNeeded).compactMap { $0.samples.first { !$0.holds } }
    }

    private func isThere(_ feature: WrongAnswerFeature) -> Bool {
        switch feature {
        case let .text(path, pattern): files[path].map { TextPattern(pattern).isFound(in: $0) } ?? false
        case let .noText(path, pattern): !(files[path].map { TextPattern(pattern).isFound(in: $0) } ?? false)
        case let .sent(line): sent.contains(line)
        case let .fact(fact): facts.contains(fact)
        case let .clock(pattern): TextPattern(pattern).isFound(in: providerNow.iso8601)
        case let .order(pattern): orders.contains { TextPattern(pattern).isFound(in: $0) }
        }
    }

    /// The mistake of an order that was just typed.
    static func mistake(in lesson: Lesson, ordering report: BrokerReport) -> RecognisedMistake? {
        MistakeRecognition(
            lesson: lesson, files: [:], runs: [], tasks: [], problems: [], sent: [], orders: [report.text], report: report
        ).mistake
    }

    private var facts: [String] {
        if let report { return report.facts }
        return runs.flatMap { $0.facts + $0.items.flatMap(\.facts) } + tasks.flatMap(\.facts) + problems.map(\.kind.code)
    }
}

extension RunReport {
    fileprivate var isOfEnvironment: Bool { if case .environment = result { true } else { false } }

    /// True for a verification to which the broker gave no contract.
    fileprivate var gotNothing: Bool { kind == .verify && result == .failed && items.isEmpty }

    fileprivate var wentWrong: Bool {
        switch result {
        case .passed, .failed, .environment: !isAsAnnounced
        case .notRun: false
        }
    }
}
