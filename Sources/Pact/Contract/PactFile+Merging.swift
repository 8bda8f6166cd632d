extension PactFile {
    /// This pact with the interactions of a newer one laid over it.
    ///
    /// Interactions are ordered by description, then by the names of the states, then by kind; where both have a key, the keys alone
    /// decide. Going through both lists in that order, a new interaction takes the place of the old one it equals. A new one
    /// without states equals the first old one of its description and kind that is left, whatever its states. Of several new ones
    /// with the same description, states and kind (or key) the last is kept. The version becomes the newer one's.
    ///
    /// - Throws: `PactMergeError` when the pacticipants differ.
    public func merging(_ newer: PactFile) throws(PactMergeError) -> PactFile {
        guard consumer.isExactly(newer.consumer) else { throw .consumersDiffer(existing: consumer, newer: newer.consumer) }
        guard provider.isExactly(newer.provider) else { throw .providersDiffer(existing: provider, newer: newer.provider) }
        return PactFile(
            consumer: consumer, provider: provider, specification: newer.specification,
            interactions: Self.joined(new: newer.interactions.lastOfEach, old: interactions),
            metadata: metadata.overlaid(by: newer.metadata), unknownMembers: unknownMembers.deeplyOverlaid(by: newer.unknownMembers))
    }

    private static func joined(new: [Interaction], old: [Interaction]) -> [Interaction] {
        var new = new.sorted { $0.comparison(with: $1) == .before }[...]
        var old = old.sorted { $0.comparison(with: $1) == .before }[...]
        var joined: [Interaction] = []
        while let newer = new.first, let older = old.first {
            let comparison = newer.comparison(with: older)
            joined.append(comparison == .behind ? older : newer)
            if comparison != .behind { new.removeFirst() }
            if comparison != .before { old.removeFirst() }
        }
        return joined + new + old
    }

    /// Pairs of interactions (0-based, the earlier first) of which a merged file would keep only one: same kind, same description and
    /// same states, or same description where one of the two has no state. In the order of the later ones.
    public var overwrites: [(earlier: Int, later: Int)] {
        var indexes: [ExactText: [Int]] = [:]
        var pairs: [(earlier: Int, later: Int)] = []
        for (later, interaction) in interactions.enumerated() {
            let name = ExactText(interaction.description)
            for earlier in indexes[name, default: []] {
                let other = interactions[earlier]
                guard interaction.comparison(with: other) == .equal || other.comparison(with: interaction) == .equal else { continue }
                pairs.append((earlier, later))
            }
            indexes[name, default: []].append(later)
        }
        return pairs
    }
}

extension [Interaction] {
    /// Without those that a later one with the same key, or description, states and kind stands for.
    fileprivate var lastOfEach: [Interaction] {
        var byKey: [ExactText: Int] = [:]
        var byDescription: [ExactText: [Int]] = [:]
        var overruled: Set<Int> = []
        for (index, interaction) in enumerated() {
            let described = byDescription[ExactText(interaction.description), default: []]
            let keyed = interaction.key.flatMap { byKey[ExactText($0)] }.map { [$0] } ?? []
            overruled.formUnion((described + keyed).filter { interaction.comparison(with: self[$0], isStateless: false) == .equal })
            byDescription[ExactText(interaction.description), default: []].append(index)
            if let key = interaction.key { byKey[ExactText(key)] = index }
        }
        return enumerated().filter { !overruled.contains($0.offset) }.map(\.element)
    }
}

extension Interaction {
    fileprivate enum Order {
        case before, equal, behind

        init(_ left: String, _ right: String) {
            self = left.isExactly(right) ? .equal : left.isBefore(right) ? .before : .behind
        }
    }

    /// How this interaction stands to another one when files are merged.
    ///
    /// - Parameter isStateless: true where no states on this side means any states on the other.
    fileprivate func comparison(with other: Interaction, isStateless: Bool = true) -> Order {
        if let key, let otherKey = other.key { return Order(key, otherKey) }
        let descriptions = Order(description, other.description)
        guard descriptions == .equal else { return descriptions }
        if !providerStates.isEmpty || !isStateless {
            let (own, others) = (providerStates.map(\.name), other.providerStates.map(\.name))
            if own.lexicographicallyPrecedes(others, by: { $0.isBefore($1) }) { return .before }
            if others.lexicographicallyPrecedes(own, by: { $0.isBefore($1) }) { return .behind }
        }
        return Order(kind.rawValue, other.kind.rawValue)
    }
}
