import Pact

extension CatalogueEdit {
    /// Publishes the contracts of a version. Whatever is named and not there comes to be.
    ///
    /// - Parameter base: where clients reach the broker; addresses that webhooks send begin with it.
    /// - Throws: `PublicationConflicts` when the version has published something else before; nothing is changed then.
    mutating func publish(_ request: PublicationRequest, base: String) throws(PublicationConflicts) -> PublicationOutcome {
        let conflicts = catalogue.conflicts(with: request)
        guard conflicts.isEmpty else { throw PublicationConflicts(all: conflicts) }
        let consumer = pacticipant(named: request.consumer)
        let isNewVersion = catalogue.version(request.version, of: consumer) == nil
        var version = version(request.version, of: consumer)
        if let url = request.buildURL, version.buildURL != url {
            version.buildURL = url
            put(version)
        }
        if let branch = request.branch { put(version, onBranch: branch) }
        var newTags: [String] = []
        for tag in request.tags where put(version, tag: tag) { newTags.append(tag) }
        var contracts: [PublishedContract] = []
        for contract in request.contracts {
            let provider = pacticipant(named: contract.provider)
            contracts.append(publish(contract.pact, of: version, with: provider, newTags: newTags, base: base))
        }
        return PublicationOutcome(
            consumer: catalogue.pacticipants[consumer.id] ?? consumer, version: version, isNewVersion: isNewVersion,
            branch: request.branch, tags: request.tags, contracts: contracts)
    }

    /// Gives a version another contract than it had with this provider.
    mutating func revise(
        _ pact: PublishedPact, of version: PacticipantVersion, with provider: Pacticipant, base: String
    ) -> PublishedContract {
        publish(pact, of: version, with: provider, newTags: [], base: base)
    }

    private mutating func publish(
        _ pact: PublishedPact, of version: PacticipantVersion, with provider: Pacticipant, newTags: [String], base: String
    ) -> PublishedContract {
        let integration = Integration(consumer: version.pacticipant, provider: provider.id)
        let content = content(pact, of: integration)
        let existing = catalogue.publication(of: version, with: provider)
        let isRepeated = existing?.content == content.id
        let publication: PactPublication
        if let existing, isRepeated {
            publication = existing
        } else {
            publication = put(
                PactPublication(
                    id: nextID(\.publications), consumer: version.pacticipant, consumerVersion: version.id, provider: provider.id,
                    content: content.id, revision: (existing?.revision ?? 0) + 1, createdAt: now))
        }
        let change =
            existing != nil && !isRepeated
            ? .extended : catalogue.change(of: publication, isRepeated: isRepeated, newTags: newTags)
        let events = catalogue.events(of: publication, change: change)
        let triggered = trigger(.published(publication, events: events), base: base)
        return PublishedContract(publication: publication, isRepeated: isRepeated, change: change, events: events, triggered: triggered)
    }

    private mutating func content(_ pact: PublishedPact, of integration: Integration) -> PactContent {
        if let known = catalogue.contents.first(.sha(pact.sha, integration)) { return known }
        let content = put(
            PactContent(
                id: nextID(\.contents), consumer: integration.consumer, provider: integration.provider, sha: pact.sha, createdAt: now))
        write(Document(.pact, id: content.id, text: JSONValue.object(pact.identified).text()))
        return content
    }
}

extension Catalogue {
    /// The contracts of a request that its version has published with another content, or that the request has twice.
    fileprivate func conflicts(with request: PublicationRequest) -> [PublicationConflict] {
        let version = pacticipant(named: request.consumer).flatMap { self.version(request.version, of: $0) }
        var seen: [ExactText: PublishedPact] = [:]
        var conflicts: [PublicationConflict] = []
        for contract in request.contracts {
            var existing: PublicationConflict.Existing?
            if let content = content(of: version, with: contract.provider), content.sha != contract.pact.sha {
                existing = .content(content.id)
            } else if let other = seen[ExactText(contract.provider)], other.sha != contract.pact.sha {
                existing = .pact(other)
            }
            seen[ExactText(contract.provider)] = contract.pact
            guard let existing else { continue }
            conflicts.append(
                PublicationConflict(
                    consumer: request.consumer, version: request.version, provider: contract.provider, existing: existing,
                    pact: contract.pact))
        }
        return conflicts
    }

    private func content(of version: PacticipantVersion?, with provider: String) -> PactContent? {
        guard let version, let provider = pacticipant(named: provider) else { return nil }
        return publication(of: version, with: provider).flatMap { contents[$0.content] }
    }
}
