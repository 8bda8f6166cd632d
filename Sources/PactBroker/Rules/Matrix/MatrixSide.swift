/// One side of a contract, as it was asked for and as it was found.
public struct MatrixSide: Sendable, Hashable {
    public var selector: MatrixSelector
    /// The number of the version that was found; `nil` where none was, or where any would do.
    public var version: String?
    /// True when the selector means other versions too.
    public var isOneOfSeveral: Bool
    /// False when the broker does not know the pacticipant, or has no version that is meant.
    public var exists: Bool

    public init(_ selector: MatrixSelector, version: String? = nil, isOneOfSeveral: Bool = false, exists: Bool = true) {
        self.selector = selector
        self.version = version
        self.isOneOfSeveral = isOneOfSeveral
        self.exists = exists
    }
}
