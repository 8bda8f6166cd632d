import Pact

/// A version that is on a branch; a version may be on several.
public struct BranchVersion: CatalogueRow {
    public enum Key: Hashable, Sendable {
        case branch(Int)
        case version(Int)
        case both(branch: Int, version: Int)
    }

    public let id: Int
    public let branch: Int
    public let version: Int
    public let createdAt: Instant

    public init(id: Int, branch: Int, version: Int, createdAt: Instant) {
        self.id = id
        self.branch = branch
        self.version = version
        self.createdAt = createdAt
    }

    public static var table: WritableKeyPath<Catalogue, Table<Self>> & Sendable { \.branchVersions }
    public var keys: [Key] { [.branch(branch), .version(version), .both(branch: branch, version: version)] }
}
