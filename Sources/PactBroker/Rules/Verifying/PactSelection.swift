import Pact

/// Finds the pacts with a provider that selectors mean.
struct PactSelection: Sendable {
    let catalogue: Catalogue
    let provider: Pacticipant
    /// The provider's consumers, in the order of their first contract.
    let consumers: [Pacticipant]

    init(catalogue: Catalogue, provider: Pacticipant) {
        self.catalogue = catalogue
        self.provider = provider
        consumers = catalogue.integrations.filter { $0.provider == provider.id }.compactMap { catalogue.pacticipants[$0.consumer] }
    }

    /// The pacts that any of the selectors means; without selectors those that every provider should hold.
    func pacts(_ selectors: [ConsumerVersionSelector]) -> [SelectedPact] {
        let found = selectors.isEmpty ? usual : selectors.flatMap(pacts)
        return inOrder(SelectedPact.merged(found))
    }

    /// By the consumer's name, then by age of the version.
    func inOrder(_ pacts: [SelectedPact]) -> [SelectedPact] {
        pacts.map { (name: catalogue.pacticipants[$0.content.consumer]?.name ?? "", pact: $0) }.sorted { left, right in
            if left.name.isExactly(right.name) { return left.pact.publication.consumerVersion < right.pact.publication.consumerVersion }
            return left.name.isBefore(right.name)
        }.map(\.pact)
    }

    /// Of each consumer the head of its main branch, or of the tag of that name, else its latest; and all that runs or is supported.
    private var usual: [SelectedPact] {
        consumers.flatMap { pacts(usualCriterion($0), of: $0, named: true) }
            + [.deployed(), .released()].flatMap { pacts(ConsumerVersionSelector($0)) }
    }

    private func usualCriterion(_ consumer: Pacticipant) -> ConsumerVersionSelector.Criterion {
        guard let main = consumer.mainBranch else { return .latest }
        if head(ofBranch: main, of: consumer) != nil { return .mainBranch }
        return head(tagged: main, of: consumer) == nil ? .latest : .latestTagged(main)
    }

    private func pacts(_ selector: ConsumerVersionSelector) -> [SelectedPact] {
        let meant = consumers.filter { consumer in selector.consumer.map { $0.isExactly(consumer.name) } ?? true }
        let found = meant.flatMap { pacts(selector.criterion, of: $0, named: selector.consumer != nil) }
        // A tag falls back for all consumers together, a branch for each one.
        guard case .latestTagged(let tag, let fallback?) = selector.criterion, found.isEmpty else { return found }
        return meant.flatMap { consumer in
            head(tagged: fallback, of: consumer).map {
                pact($0, .latestTagged(fallback, insteadOf: tag), of: consumer, named: selector.consumer != nil)
            } ?? []
        }
    }

    func pacts(_ criterion: ConsumerVersionSelector.Criterion, of consumer: Pacticipant, named: Bool) -> [SelectedPact] {
        func pact(_ version: PacticipantVersion?, _ kind: SelectionReason.Kind) -> [SelectedPact] {
            version.map { self.pact($0, kind, of: consumer, named: named) } ?? []
        }
        switch criterion {
        case .mainBranch:
            return consumer.mainBranch.map { pact(head(ofBranch: $0, of: consumer), .mainBranch($0)) } ?? []
        case .branch(let name, let fallback):
            let found = pact(head(ofBranch: name, of: consumer), .branch(name))
            guard found.isEmpty, let fallback else { return found }
            return pact(head(ofBranch: fallback, of: consumer), .branch(fallback, insteadOf: name))
        case .latestTagged(let name, _): return pact(head(tagged: name, of: consumer), .latestTagged(name))
        case .allTagged(let name):
            return catalogue.versions(tagged: name, of: consumer).flatMap { pact($0, .tagged(name)) }
        case .latest:
            let latest = catalogue.latestPublication(of: Integration(consumer: consumer.id, provider: provider.id))
            return pact(latest.flatMap { catalogue.versions[$0.consumerVersion] }, .latest)
        case .deployed(let environment):
            return environments(environment).flatMap { environment in
                let rows = catalogue.deployments.rows(.current(environment: environment.id)).filter { $0.pacticipant == consumer.id }
                return rows.flatMap { pact(catalogue.versions[$0.version], .deployed(environment: environment.name)) }
            }
        case .released(let environment):
            return environments(environment).flatMap { environment in
                let rows = catalogue.releases.rows(.current(environment: environment.id)).filter { $0.pacticipant == consumer.id }
                return rows.flatMap { pact(catalogue.versions[$0.version], .released(environment: environment.name)) }
            }
        case .deployedOrReleased(let environment):
            return pacts(.deployed(environment: environment), of: consumer, named: named)
                + pacts(.released(environment: environment), of: consumer, named: named)
        }
    }

    private func environments(_ name: String?) -> [DeploymentEnvironment] {
        guard let name else { return catalogue.environments.all }
        return catalogue.environment(named: name).map { [$0] } ?? []
    }

    private func head(ofBranch name: String, of consumer: Pacticipant) -> PacticipantVersion? {
        catalogue.branch(name, of: consumer).flatMap { catalogue.versions(on: $0).last }
    }

    private func head(tagged name: String, of consumer: Pacticipant) -> PacticipantVersion? {
        catalogue.versions(tagged: name, of: consumer).last
    }

    /// The version's pact with the provider; empty where it has none.
    private func pact(
        _ version: PacticipantVersion, _ kind: SelectionReason.Kind, of consumer: Pacticipant, named: Bool
    ) -> [SelectedPact] {
        guard let publication = catalogue.publication(of: version, with: provider),
            let content = catalogue.contents[publication.content]
        else { return [] }
        let reason = SelectionReason(kind, version: version.number, consumer: named ? consumer.name : nil)
        return [SelectedPact(content: content, publication: publication, reasons: [reason])]
    }
}
