import Pact

extension SpecificationVersion {
    /// Reads `V2`, and what else people write for it: `v2`, `2`, `2.0`, `2.0.0`.
    static func read(_ text: String) -> SpecificationVersion? {
        switch text.uppercased().trimmingPrefix("V") {
        case "1", "1.0", "1.0.0": .v1
        case "1.1", "1.1.0": .v1_1
        case "2", "2.0", "2.0.0": .v2
        case "3", "3.0", "3.0.0": .v3
        case "4", "4.0", "4.0.0": .v4
        default: nil
        }
    }
}
