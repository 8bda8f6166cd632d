extension Linter {
    /// Earlier interactions that this one takes the place of, or cannot be told from.
    mutating func checkDuplicates(of index: Int) {
        guard let interaction else { return }
        let overwritten = overwritten[index] ?? []
        for earlier in overwritten {
            add(.overwrites(earlier: earlier), at: source.member(["description"], of: interactionPath))
        }
        guard let request = interaction.request else { return }
        for earlier in twins(of: index) where !overwritten.contains(earlier) {
            let other = pact.interactions[earlier]
            guard other.request == request, other.providerStates == interaction.providerStates else { continue }
            let same = other.response == interaction.response
            add(
                .sameRequest(earlier: earlier, description: other.description, sameResponse: same),
                at: source.member(["request"], of: interactionPath))
            return
        }
    }
}
