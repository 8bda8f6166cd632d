import Pact

/// The learner's state handlers, tried where luck does not help: each interaction alone, and all of them in two orders.
struct StatesTrial: Sendable {
    let context: RunContext
    let check: StatesCheck

    func report(of task: LessonTask) async throws -> TaskReport {
        let file = try StepReading.need(context.reading.verification, StepFileName.verification)
        var report = TaskReport(id: task.id, title: task.title, isDone: false)
        guard case .service = file.target else {
            report.reason = "The handlers are tried on the course's ProductService: `service: service.yaml` in place of `providerBaseUrl`."
            return report
        }
        switch PactSelection(file: file, files: context.files).pacts {
        case let .failure(fault):
            report.reason = fault.sentence
        case let .success(pacts):
            let service = try VerifyRun(context: context).serviceFile(of: file)
            let tried = try await tried(file, service, pacts)
            report.samples = tried.map(\.verdict)
            report.facts = tried.flatMap(\.facts)
            report.reason = report.samples.first { !$0.holds }?.reasons.first
            report.isDone = report.reason == nil
        }
        return report
    }

    private typealias Tried = (verdict: SampleVerdict, facts: [String])

    private func tried(_ file: VerificationFile, _ service: ServiceFile, _ pacts: [SelectedPact]) async throws -> [Tried] {
        var tried: [Tried] = []
        for subject in check.interactions {
            let alone = pacts.compactMap { $0.only(subject) }.first
            for store in check.stores {
                try Task.checkCancellation()
                var stocked = service
                stocked.data = stocked.data.overlaid(by: store.data)
                let run = try await run(file, stocked, alone.map { [$0] } ?? [], of: pacts)
                tried.append((verdict(subject, from: store, run), run.facts))
            }
        }
        for order in check.orders {
            try Task.checkCancellation()
            let run = try await run(file, service, order == .file ? pacts : pacts.reversed().map(\.reversed), of: pacts)
            tried.append((verdict(order, run), run.facts))
        }
        return tried
    }

    /// Verifies pacts against a provider that begins with the service's data.
    private func run(
        _ file: VerificationFile, _ service: ServiceFile, _ asked: [SelectedPact], of pacts: [SelectedPact]
    ) async throws -> StatesRun {
        let provider = SampleProvider(service, states: file.states, now: context.providerNow)
        let session = VerifySession(context: context, file: file, service: provider)
        let results = try await context.transport.serving(provider.handler) { origin in
            try await session.results(of: asked, at: origin).flatMap(\.1)
        }
        return StatesRun(file: file, known: pacts.flatMap(\.pact.interactions).flatMap(\.providerStates).map(\.name), results: results)
    }

    /// One interaction alone, on a store of the course's.
    private func verdict(_ subject: StatesCheck.Subject, from store: StatesCheck.Store, _ run: StatesRun) -> SampleVerdict {
        var reasons = run.sentence.map { ["Alone, from \(store.what): \($0)"] } ?? []
        if run.results.isEmpty {
            reasons = ["The pact has no interaction \(subject.name). Its file is given in this step: `x` brings it back."]
        }
        return SampleVerdict(
            id: StatesCheck.sampleName(subject, store), what: "\(subject.what), from \(store.what)", text: subject.name,
            should: .accept, isAccepted: reasons.isEmpty, reasons: reasons)
    }

    /// All interactions, each on what the one before left.
    private func verdict(_ order: StatesCheck.Order, _ run: StatesRun) -> SampleVerdict {
        SampleVerdict(
            id: order.sampleName, what: "all, \(order.words)", text: order.words, should: .accept,
            isAccepted: run.sentence == nil && !run.results.isEmpty, reasons: run.sentence.map { ["All, \(order.words): \($0)"] } ?? [])
    }
}

extension StatesCheck.Subject {
    fileprivate var name: String { "\(request), given \(SelectionFault.states(given))" }
}

extension StatesCheck.Order {
    fileprivate var words: String {
        switch self {
        case .file: "in the order of the file"
        case .reversed: "in reversed order"
        }
    }
}

extension SelectedPact {
    /// The pact with just the interaction that is meant; `nil` where it has none such.
    fileprivate func only(_ subject: StatesCheck.Subject) -> SelectedPact? {
        let found = pact.interactions.first {
            $0.requestLine == subject.request && $0.providerStates.are(subject.given, orNamedOtherThan: [])
        }
        guard let found else { return nil }
        var alone = self
        alone.pact.interactions = [found]
        return alone
    }

    fileprivate var reversed: SelectedPact {
        var other = self
        other.pact.interactions.reverse()
        return other
    }
}
