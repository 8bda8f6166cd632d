import Pact

extension Catalogue {
    /// How a publication, which is in the catalogue already, differs from what the consumer published before.
    ///
    /// Tags decide with what it is compared: with the last version before that has the same tag, for each tag; without tags with the
    /// last version before that has none. Branches make no difference.
    ///
    /// - Parameter newTags: the tags that the version got with this publication; where it had published before, only they count.
    func change(of publication: PactPublication, isRepeated: Bool, newTags: [String]) -> PublicationChange {
        guard let version = versions[publication.consumerVersion] else { return .republished }
        let tags = isRepeated ? newTags : self.tags(of: version).map(\.name)
        if isRepeated, tags.isEmpty { return .republished }
        var reasons: [PublicationChange.Reason] = []
        for tag in tags {
            let tagged = self.tags.rows(.name(ExactText(tag), pacticipant: publication.consumer)).map(\.version).sorted()
            let previous = contract(before: publication, among: tagged)
            guard previous?.content != publication.content else { continue }
            reasons.append(previous == nil ? .firstTagged(tag) : .differsFromTagged(tag))
        }
        if tags.isEmpty {
            let untagged = versions.ids(.pacticipant(publication.consumer)).lazy.filter { self.tags.ids(.version($0)).isEmpty }
            let previous = contract(before: publication, among: untagged)
            if previous?.content != publication.content { reasons.append(previous == nil ? .firstUntagged : .differsFromUntagged) }
        }
        return reasons.isEmpty ? .same(tags: tags) : .changed(reasons)
    }

    /// The events that a publication raises, in the order in which webhooks are told of them.
    func events(of publication: PactPublication, change: PublicationChange) -> [PublicationEvent] {
        let unverified = versionsToVerify(publication).map {
            PublicationEvent(.contractRequiringVerificationPublished, providerVersion: $0.id)
        }
        return [PublicationEvent(.contractPublished)] + unverified + (change.isChange ? [PublicationEvent(.contractContentChanged)] : [])
    }

    /// The provider's versions that matter (the newest of its main branch, those deployed and those released) and that have no
    /// result, good or bad, for this content.
    func versionsToVerify(_ publication: PactPublication) -> [PacticipantVersion] {
        guard let provider = pacticipants[publication.provider] else { return [] }
        let newest = provider.mainBranch.flatMap { branch($0, of: provider) }.flatMap { versions(on: $0).last }
        let running = environments.all.flatMap { versions(in: $0, of: provider) }
        var seen: Set<Int> = []
        return ([newest].compactMap { $0 } + running).filter { version in
            seen.insert(version.id).inserted
                && verifications.ids(.both(content: publication.content, providerVersion: version.id)).isEmpty
        }
    }

    /// The contract with this provider of the last version before, among these in ascending order.
    private func contract(
        before publication: PactPublication, among versions: some BidirectionalCollection<Int>
    ) -> PactPublication? {
        for version in versions.reversed() where version < publication.consumerVersion {
            let rows = publications.rows(.both(version: version, provider: publication.provider))
            if let newest = rows.max(by: { $0.revision < $1.revision }) { return newest }
        }
        return nil
    }
}
