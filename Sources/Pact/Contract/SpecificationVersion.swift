/// A version of the Pact specification.
public enum SpecificationVersion: String, Sendable, CaseIterable, Comparable {
    case v1 = "1.0.0"
    case v1_1 = "1.1.0"
    case v2 = "2.0.0"
    case v3 = "3.0.0"
    case v4 = "4.0"

    /// `V1`, `V1.1`, `V2`, `V3`, `V4`.
    public var name: String {
        switch self {
        case .v1: "V1"
        case .v1_1: "V1.1"
        case .v2: "V2"
        case .v3: "V3"
        case .v4: "V4"
        }
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
