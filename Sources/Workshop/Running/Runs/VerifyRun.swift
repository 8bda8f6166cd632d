import Pact

/// The provider's verification: each pact's interactions are replayed against the provider, each after its states.
struct VerifyRun: Sendable {
    let context: RunContext
    /// A change of the provider's answers that is tried.
    var edit: ProviderChange.Edit?

    func report() async throws -> RunReport {
        let file = try StepReading.need(context.reading.verification, StepFileName.verification)
        if let source = file.broker { return try await report(from: source, file: file) }
        switch PactSelection(file: file, files: context.files).pacts {
        case let .failure(fault):
            return RunReport(kind: .verify, result: .failed, note: fault.sentence, facts: [fault.fact])
        case let .success(pacts):
            let service = try self.service(of: file)
            return try await report(pacts, file: file, service: service)
        }
    }

    /// The service that is started for this verification; `nil` where a running provider is asked.
    private func service(of file: VerificationFile) throws -> SampleProvider? {
        guard case .service = file.target else { return nil }
        return SampleProvider(try serviceFile(of: file), states: file.states, edit: edit, now: context.providerNow)
    }

    /// The service's file that a verification names, read.
    func serviceFile(of file: VerificationFile) throws -> ServiceFile {
        guard case let .service(path) = file.target else { throw RunObstacle.fileMissing(StepFileName.service) }
        guard let resolved = StepFileName.resolve(path, from: StepFileName.verification), let text = context.files[resolved] else {
            let folder = "provider/"
            let others = context.files.keys.filter { $0.hasPrefix(folder) && $0 != StepFileName.verification }.sorted()
            throw RunObstacle.serviceMissing(path, known: others.map { String($0.dropFirst(folder.count)) })
        }
        return try StepReading.need(ServiceFile.read(path: resolved, text: text), resolved)
    }

    private func report(_ pacts: [SelectedPact], file: VerificationFile, service: SampleProvider?) async throws -> RunReport {
        report(try await results(of: pacts, file: file, service: service), file: file)
    }

    /// What replaying contracts gives, on the service that is started for it or on the one that runs.
    private func results(
        of pacts: [SelectedPact], file: VerificationFile, service: SampleProvider?
    ) async throws -> [(SelectedPact, [VerificationResult])] {
        let session = VerifySession(context: context, file: file, service: service)
        switch file.target {
        case .service:
            guard let service else { return [] }
            return try await context.transport.serving(service.handler) { origin in
                try await session.results(of: pacts, at: origin)
            }
        case let .address(origin, _):
            return try await session.results(of: pacts, at: origin)
        }
    }

    /// The same with the contracts of a broker.
    private func report(from source: VerificationBroker, file: VerificationFile) async throws -> RunReport {
        let service = try self.service(of: file)
        let run = BrokerVerifyRun(context: context, file: file, source: source) { pacts in
            try await results(of: pacts, file: file, service: service)
        }
        let ran = try await run.report()
        var report = ran.report
        report.warnings = warnings(ran.results, file: file)
        if let unreachable = ran.results.flatMap(\.1).compactMap(\.unreachable).first {
            report.result = .environment(sentence: "The provider could not be asked: \(unreachable.sentence).")
        }
        return report
    }

    private func report(_ results: [(SelectedPact, [VerificationResult])], file: VerificationFile) -> RunReport {
        let items = results.flatMap { pact, results in
            results.map { VerifiedItem(result: $0, pact: pact, provider: file.provider.value, context: context).item }
        }
        let passed = items.allSatisfy { $0.result == .ok }
        var report = RunReport(kind: .verify, result: passed ? .passed : .failed, items: items)
        report.warnings = warnings(results, file: file)
        if let unreachable = results.flatMap(\.1).compactMap(\.unreachable).first {
            report.result = .environment(sentence: "The provider could not be asked: \(unreachable.sentence).")
        } else if items.isEmpty {
            report.result = .failed
            report.facts = [PactFault.nothing.fact]
            report.note = PactFault.nothing.sentence
        }
        return report
    }

    private func warnings(_ results: [(SelectedPact, [VerificationResult])], file: VerificationFile) -> [String] {
        let known = results.flatMap(\.1).flatMap(\.interaction.providerStates).map(\.name)
        let states = results.flatMap(\.1).flatMap(\.unhandledStates).map { name in
            if case .address(let origin, nil) = file.target {
                return "Nobody was told of the state \"\(name)\": there is no stateChangeUrl, so the provider at \(origin) keeps "
                    + "the data it has."
            }
            let near = file.handlerMeant(by: name, known: known).map {
                " There is one for \"\($0.name)\", line \($0.position.line), and no interaction names that."
            }
            return "No handler for the state \"\(name)\" in \(StepFileName.verification): the provider keeps the data it has.\(near ?? "")"
        }
        return states + results.compactMap { pact, _ in pact.staleWarning(test: context.reading.pactTest) }
    }
}

extension VerificationResult {
    fileprivate var unreachable: TransportError? {
        switch outcome {
        case .unreachable(.unsendable), .ok, .mismatched, .stateFailed: nil
        case let .unreachable(error): error
        }
    }
}
