import Pact

/// Which versions of a pacticipant are meant. Several criteria narrow one another down; without any, every version is meant.
public struct MatrixSelector: Sendable, Hashable {
    /// Empty when it was not given.
    public var pacticipant: String
    public var version: String?
    /// Only the newest of the versions that the other criteria leave.
    public var isLatest: Bool
    public var tag: String?
    public var branch: String?
    /// On the pacticipant's own main branch.
    public var isMainBranch: Bool
    /// What runs in the environment or is supported there.
    public var environment: String?

    public init(
        _ pacticipant: String, version: String? = nil, isLatest: Bool = false, tag: String? = nil, branch: String? = nil,
        isMainBranch: Bool = false, environment: String? = nil
    ) {
        self.pacticipant = pacticipant
        self.version = version
        self.isLatest = isLatest
        self.tag = tag
        self.branch = branch
        self.isMainBranch = isMainBranch
        self.environment = environment
    }

    /// True when the name alone is given.
    public var isAnyVersion: Bool {
        version == nil && !isLatest && tag == nil && branch == nil && !isMainBranch && environment == nil
    }
}

/// Texts are compared byte by byte, as the broker's names are.
extension MatrixSelector {
    public static func == (left: Self, right: Self) -> Bool { left.exactly == right.exactly && left.flags == right.flags }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(exactly)
        hasher.combine(flags)
    }

    private var exactly: [ExactText?] { [pacticipant, version, tag, branch, environment].map { $0.map { ExactText($0) } } }
    private var flags: [Bool] { [isLatest, isMainBranch] }
}
