import Pact

extension PublishedPact {
    /// Interactions of two pacts that are called the same and say something else.
    struct MergeConflict: Error, Sendable, Equatable {
        var interactions: [InteractionIdentity]
    }

    /// This pact with those interactions of another added that it does not have; everything else as in the other.
    ///
    /// - Throws: `MergeConflict` when both have an interaction of one name that says something else.
    func merged(with newer: PublishedPact) throws(MergeConflict) -> PublishedPact {
        var json = json.overlaid(by: newer.json)
        var conflicting: [InteractionIdentity] = []
        for name in Self.lists where self.json[name]?.array != nil || newer.json[name]?.array != nil {
            var all = (self.json[name]?.array ?? []).map(Self.withoutID)
            var known = Dictionary(grouping: all) { InteractionIdentity($0) }
            for interaction in (newer.json[name]?.array ?? []).map(Self.withoutID) {
                let identity = InteractionIdentity(interaction)
                let others = known[identity] ?? []
                if others.isEmpty {
                    all.append(interaction)
                    known[identity] = [interaction]
                } else if !others.contains(interaction) {
                    conflicting.append(identity)
                }
            }
            json[name] = .array(all)
        }
        guard conflicting.isEmpty else { throw MergeConflict(interactions: conflicting) }
        return PublishedPact(json)
    }
}
