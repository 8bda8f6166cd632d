extension MatrixSearch {
    /// Everything that the answer is made of.
    var groups: [MatrixGroup] {
        if !query.infers, named.count == 1, let only = named.first { return groups(around: only) }
        return groupsBetweenScopes
    }

    /// The contracts between those that count, of which one at least is named.
    private var groupsBetweenScopes: [MatrixGroup] {
        var publications: [PactPublication] = []
        for (consumer, scope) in scopes.sorted(by: { $0.key < $1.key }) {
            let found =
                scope.isAny
                ? scopes.keys.sorted().flatMap { provider in
                    catalogue.publications.rows(.integration(Integration(consumer: consumer, provider: provider)))
                } : scope.ids.sorted().flatMap { catalogue.publications.rows(.version($0)) }
            publications += found.filter { publication in
                scopes[publication.provider].map { $0.isNamed || scope.isNamed } ?? false
            }
        }
        return groups(of: publications) { content in
            verified(content, in: scopes[content.provider], isNeeded: true)
        }
    }

    /// All contracts of one pacticipant, and all results it gave.
    private func groups(around selection: MatrixSelection) -> [MatrixGroup] {
        guard let pacticipant = selection.pacticipant else { return [] }
        let versions = selection.versions?.map(\.id) ?? catalogue.versions.ids(.pacticipant(pacticipant.id))
        let own = groups(of: versions.flatMap { catalogue.publications.rows(.version($0)) }) { content in
            verified(content, in: nil, isNeeded: true)
        }
        let contents = Set(versions.flatMap { catalogue.verifications.rows(.providerVersion($0)).map(\.content) })
        let others = contents.sorted().flatMap { catalogue.publications.rows(.content($0)) }
            // What it has with itself is among its own.
            .filter { $0.consumer != pacticipant.id || !selection.means(version: $0.consumerVersion) }
        return own
            + groups(of: others) { content in
                verified(content, in: scopes[pacticipant.id], isNeeded: false)
            }
    }

    private func groups(
        of publications: [PactPublication], verified: (PactContent) -> [MatrixGroup.Verified]
    ) -> [MatrixGroup] {
        var published: [Int: [MatrixGroup.Published]] = [:]
        for publication in publications {
            let isSuperseded = isSuperseded(publication)
            if isSuperseded, query.newest != nil { continue }
            published[publication.content, default: []].append(
                MatrixGroup.Published(
                    publication: publication, isSuperseded: isSuperseded,
                    isIgnored: isIgnored(pacticipant: publication.consumer, version: publication.consumerVersion)))
        }
        return published.sorted { $0.key > $1.key }.compactMap { id, published in
            guard let content = catalogue.contents[id] else { return nil }
            return MatrixGroup(
                content: content, published: published.sorted { $0.publication.id > $1.publication.id }, verified: verified(content))
        }
    }

    private func isSuperseded(_ publication: PactPublication) -> Bool {
        let key = PactPublication.Key.both(version: publication.consumerVersion, provider: publication.provider)
        guard catalogue.publications.ids(key).count > 1 else { return false }
        return catalogue.publications.rows(key).contains { $0.revision > publication.revision }
    }

    /// The results for a content, newest first, then what has none.
    ///
    /// - Parameters:
    ///   - scope: the versions of the provider that count; `nil` for all.
    ///   - isNeeded: that there is no result at all is a finding.
    private func verified(_ content: PactContent, in scope: MatrixScope?, isNeeded: Bool) -> [MatrixGroup.Verified] {
        let all = verifications(of: content, in: scope)
        var newest: [Int: Verification] = [:]
        for verification in all { newest[verification.providerVersion] = verification }
        let instances = scope?.instances ?? []
        let missing = instances.filter { newest[$0.id] == nil }.map { finding($0, nil, of: content) }
        guard !newest.isEmpty else {
            return isNeeded ? missing.isEmpty ? [finding(nil, nil, of: content)] : missing : []
        }
        if query.newest == .forConsumerVersion, instances.isEmpty, let last = newest.keys.max() {
            newest = newest.filter { $0.key == last }
        }
        let shown = query.newest == nil ? all : newest.values.sorted { $0.id < $1.id }
        return shown.reversed().map { verification in
            finding(
                catalogue.versions[verification.providerVersion], verification, of: content,
                isSuperseded: newest[verification.providerVersion]?.id != verification.id)
        } + missing
    }

    private func finding(
        _ version: PacticipantVersion?, _ verification: Verification?, of content: PactContent, isSuperseded: Bool = false
    ) -> MatrixGroup.Verified {
        MatrixGroup.Verified(
            version: version, verification: verification, isSuperseded: isSuperseded,
            isIgnored: isIgnored(pacticipant: content.provider, version: version?.id))
    }

    private func verifications(of content: PactContent, in scope: MatrixScope?) -> [Verification] {
        let count = catalogue.verifications.ids(.content(content.id)).count
        guard let scope, !scope.isAny else { return catalogue.verifications.rows(.content(content.id)) }
        guard scope.ids.count < count else {
            return catalogue.verifications.rows(.content(content.id)).filter { scope.contains(version: $0.providerVersion) }
        }
        return scope.ids.flatMap { catalogue.verifications.rows(.both(content: content.id, providerVersion: $0)) }
            .sorted { $0.id < $1.id }
    }

    /// - Parameter version: `nil` for a row that has none.
    private func isIgnored(pacticipant: Int, version: Int?) -> Bool {
        ignored.contains { selection in
            selection.pacticipant?.id == pacticipant
                && (selection.versions == nil || version.map { selection.means(version: $0) } ?? false)
        }
    }
}
