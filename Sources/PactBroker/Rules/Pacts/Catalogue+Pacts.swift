import Pact

extension Catalogue {
    /// The contracts of an integration that are meant, one a consumer version, oldest version first.
    func publications(_ scope: PactScope, of integration: Integration) -> [PactPublication] {
        if scope == .all { return publications(of: integration) }
        guard let provider = pacticipants[integration.provider] else { return [] }
        return versions(scope, of: integration).compactMap { publication(of: $0, with: provider) }
    }

    /// The contract of the newest consumer version that is meant and has one.
    func latestPublication(_ scope: PactScope, of integration: Integration) -> PactPublication? {
        if scope == .all { return latestPublication(of: integration) }
        guard let provider = pacticipants[integration.provider] else { return nil }
        return versions(scope, of: integration).reversed().lazy.compactMap { publication(of: $0, with: provider) }.first
    }

    /// The newest contract before this one, by the consumer's versions, that says something else.
    func previousDistinct(_ publication: PactPublication) -> PactPublication? {
        guard let provider = pacticipants[publication.provider] else { return nil }
        for version in versions.ids(.pacticipant(publication.consumer)).reversed() where version < publication.consumerVersion {
            guard let earlier = versions[version].flatMap({ self.publication(of: $0, with: provider) }) else { continue }
            if earlier.content != publication.content { return earlier }
        }
        return nil
    }

    /// The integrations of a provider, in the order of their first contracts.
    func integrations(ofProvider provider: Pacticipant) -> [Integration] {
        integrations.filter { $0.provider == provider.id }
    }

    private func versions(_ scope: PactScope, of integration: Integration) -> [PacticipantVersion] {
        guard let consumer = pacticipants[integration.consumer] else { return [] }
        switch scope {
        case .all: return versions.rows(.pacticipant(consumer.id))
        case .tagged(let name): return versions(tagged: name, of: consumer)
        case .untagged: return versions.rows(.pacticipant(consumer.id)).filter { tags.ids(.version($0.id)).isEmpty }
        case .branch(let name): return branch(name, of: consumer).map { versions(on: $0) } ?? []
        case .mainBranch: return consumer.mainBranch.flatMap { branch($0, of: consumer) }.map { versions(on: $0) } ?? []
        }
    }
}
