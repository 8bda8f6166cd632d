import Pact

/// Finds interactions that would not survive in the pact file, before it is written.
struct OverwriteGuard: Sendable {
    let file: PactTestFile

    /// How many would be kept, which two meet, and what to do; `nil` when all would be kept.
    var note: String? {
        let overwrites = file.pact.overwrites
        guard let first = overwrites.first,
            let earlier = file.interactions.dropFirst(first.earlier).first,
            let later = file.interactions.dropFirst(first.later).first
        else { return nil }
        let lost = Set(overwrites.map(\.earlier)).count
        return "\(file.interactions.count) defined, \(file.interactions.count - lost) would be kept: the interactions at lines "
            + "\(earlier.source.start.line) and \(later.source.start.line) \(Self.likeness(earlier, later)), "
            + "so the later would overwrite the earlier. Nothing was written. \(Self.advice(earlier, later))"
    }

    private static func likeness(_ earlier: PactTestInteraction, _ later: PactTestInteraction) -> String {
        if earlier.providerStates.isEmpty != later.providerStates.isEmpty {
            return "have the same description, and one of them names no provider state"
        }
        return earlier.providerStates.isEmpty
            ? "have the same description, and neither names a provider state" : "have the same description and provider states"
    }

    private static func advice(_ earlier: PactTestInteraction, _ later: PactTestInteraction) -> String {
        let stateless = [earlier, later].first { $0.providerStates.isEmpty }
        guard let stateless else { return "Give one of them another description." }
        return "Give the one at line \(stateless.source.start.line) its provider state, or another description."
    }
}
