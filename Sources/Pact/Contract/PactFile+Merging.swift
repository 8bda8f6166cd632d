extension PactFile {
    /// This pact with the interactions of a newer one laid over it, by description and then by the names of the states.
    ///
    /// A new interaction replaces those with its description and its states' names, and without states of its own every one with
    /// its description; where both have a key, the keys alone decide. The version becomes the newer one's.
    ///
    /// - Throws: `PactMergeError` when the pacticipants differ.
    public func merging(_ newer: PactFile) throws(PactMergeError) -> PactFile {
        guard consumer.isExactly(newer.consumer) else { throw .consumersDiffer(existing: consumer, newer: newer.consumer) }
        guard provider.isExactly(newer.provider) else { throw .providersDiffer(existing: provider, newer: newer.provider) }
        var merged = interactions
        for interaction in newer.interactions {
            merged.removeAll(where: interaction.replaces)
            merged.append(interaction)
        }
        return PactFile(
            consumer: consumer, provider: provider, specification: newer.specification,
            interactions: merged.sorted { $0.isOrdered(before: $1) },
            metadata: metadata.overlaid(by: newer.metadata), unknownMembers: unknownMembers.overlaid(by: newer.unknownMembers))
    }

    /// Pairs of interactions (0-based, the earlier first) of which a merged file would keep only one: same description and same
    /// states, or same description where one of the two has no state. In the order of the later ones.
    public var overwrites: [(earlier: Int, later: Int)] {
        var indexes: [ExactText: [Int]] = [:]
        var pairs: [(earlier: Int, later: Int)] = []
        for (later, interaction) in interactions.enumerated() {
            let name = ExactText(interaction.description)
            for earlier in indexes[name, default: []] where interaction.collides(with: interactions[earlier]) {
                pairs.append((earlier, later))
            }
            indexes[name, default: []].append(later)
        }
        return pairs
    }
}

extension Interaction {
    fileprivate func replaces(_ old: Interaction) -> Bool {
        if let key, let other = old.key { return key.isExactly(other) }
        return description.isExactly(old.description) && (providerStates.isEmpty || hasSameStates(as: old))
    }

    fileprivate func collides(with other: Interaction) -> Bool {
        replaces(other) || other.replaces(self)
    }

    fileprivate func isOrdered(before other: Interaction) -> Bool {
        guard description.isExactly(other.description) else { return description.isBefore(other.description) }
        return providerStates.lexicographicallyPrecedes(other.providerStates) { $0.name.isBefore($1.name) }
    }

    private func hasSameStates(as other: Interaction) -> Bool {
        providerStates.elementsEqual(other.providerStates) { $0.name.isExactly($1.name) }
    }
}
