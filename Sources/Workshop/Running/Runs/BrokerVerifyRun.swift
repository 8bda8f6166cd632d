import Pact
import PactBroker

/// A verification of what a broker has: its contracts are fetched, replayed, and what came of them is told to it.
struct BrokerVerifyRun: Sendable {
    let context: RunContext
    let file: VerificationFile
    let source: VerificationBroker
    /// Replays contracts against the provider of the file.
    let replay: @Sendable ([SelectedPact]) async throws -> [(SelectedPact, [VerificationResult])]

    /// - Returns: `nil` instead of results where the report says it all.
    func report() async throws -> (report: RunReport, results: [(SelectedPact, [VerificationResult])]) {
        do {
            guard let broker = context.broker else { throw BrokerFault.noBroker }
            let client = try broker.client(for: source)
            let fetched = try await pacts(client)
            let results = try await replay(fetched.map(\.selected))
            return (try await report(results, fetched.map(\.pact), client, broker), results)
        } catch let fault as BrokerFault {
            return (Self.report(fault), [])
        } catch let error as BrokerClientError {
            return (Self.report(.client(error)), [])
        }
    }

    private static func report(_ fault: BrokerFault) -> RunReport {
        if fault.isOfEnvironment {
            return RunReport(kind: .verify, result: .environment(sentence: fault.sentence), facts: [fault.fact])
        }
        var facts = [fault.fact]
        if case .noContract(_, _, true) = fault { facts.append("notChosen") }
        return RunReport(kind: .verify, result: .failed, note: fault.sentence, facts: facts)
    }

    private typealias Fetched = (pact: BrokerClient.PactToVerify, selected: SelectedPact)

    private func pacts(_ client: BrokerClient) async throws -> [Fetched] {
        let provider = file.provider.value
        let query = BrokerClient.PactsQuery(
            selectors: source.selectors, providerBranch: file.providerBranch, includesPending: source.enablesPending,
            workInProgressSince: source.workInProgressSince)
        let found: [BrokerClient.PactToVerify]
        do {
            found = try await client.pactsForVerification(of: provider, query)
        } catch BrokerClientError.notFound {
            let known = try await client.latestPacts().map(\.provider)
            throw BrokerFault.noContract(provider: provider, known: Array(Set(known)).sorted(), hasSelectors: false)
        }
        guard !found.isEmpty else {
            throw BrokerFault.noContract(provider: provider, known: [], hasSelectors: !source.selectors.isEmpty)
        }
        var fetched: [Fetched] = []
        for pact in found {
            do throws(PactFileError) {
                fetched.append((pact, SelectedPact(path: pact.name, pact: try PactFile(json: pact.json), positions: nil)))
            } catch {
                throw BrokerFault.noPact(name: pact.name, reason: error.sentence)
            }
        }
        return fetched
    }

    private func report(
        _ results: [(SelectedPact, [VerificationResult])], _ pacts: [BrokerClient.PactToVerify], _ client: BrokerClient,
        _ broker: StepBroker
    ) async throws -> RunReport {
        var items: [RunItem] = []
        var contracts: [BrokerVerification.Contract] = []
        var telling = BrokerVerification.Telling.notAsked
        for (pact, (selected, results)) in zip(pacts, results) {
            let isSuccess = !results.isEmpty && results.allSatisfy { $0.outcome == .ok }
            items += results.map { result in
                var item = VerifiedItem(result: result, pact: selected, provider: file.provider.value, context: context).item
                if pact.isPending, item.result == .error { item.result = .pending }
                return item
            }
            let report = VerificationReport(pact: selected.pact, results: results)
            var isTold = false
            if source.publishesResults, report.isWorthPublishing, let number = file.providerVersion {
                telling = try await told(pact, number, isSuccess, report.brokerResults, client)
                if case .told = telling { isTold = true }
            }
            contracts.append(
                BrokerVerification.Contract(
                    name: pact.name, reason: pact.shortDescription, isPending: pact.isPending, isWorkInProgress: pact.isWorkInProgress,
                    isSuccess: isSuccess, notices: pact.noticesBefore + pact.noticesAfter(isSuccess: isSuccess, isPublished: isTold)))
        }
        let passed = !items.isEmpty && items.allSatisfy { $0.result != .error }
        var report = RunReport(kind: .verify, result: passed ? .passed : .failed, items: items)
        report.broker = BrokerVerification(place: broker.place(source.url?.value), contracts: contracts, telling: telling)
        if items.isEmpty {
            report.note = PactFault.nothing.sentence
            report.facts = [PactFault.nothing.fact]
        }
        return report
    }

    private func told(
        _ pact: BrokerClient.PactToVerify, _ number: String, _ isSuccess: Bool, _ results: JSONValue, _ client: BrokerClient
    ) async throws -> BrokerVerification.Telling {
        // What was true at another time is not true of this version.
        guard !context.clock.isMoved else { return .failed(sentence: "the clock is moved, and such a run is only shown.") }
        do {
            let version = BrokerClient.NewVersion(number, branch: file.providerBranch)
            _ = try await client.publishResult(
                of: pact, provider: file.provider.value, version: version, isSuccess: isSuccess, results: results)
            return .told(version: number, branch: file.providerBranch)
        } catch let error as BrokerClientError {
            return .failed(sentence: error.sentence)
        }
    }
}
