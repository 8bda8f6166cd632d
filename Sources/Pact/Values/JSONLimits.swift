/// How much a JSON text may ask of its reader.
public struct JSONLimits: Sendable, Equatable {
    /// How many objects and arrays may stand inside each other.
    public var maximumDepth: Int
    /// The length of the whole text in bytes.
    public var maximumBytes: Int
    /// Whether a byte order mark may stand before the text, as some editors leave it.
    public var allowsByteOrderMark: Bool

    public init(maximumDepth: Int = 256, maximumBytes: Int = 64 << 20, allowsByteOrderMark: Bool = false) {
        self.maximumDepth = maximumDepth
        self.maximumBytes = maximumBytes
        self.allowsByteOrderMark = allowsByteOrderMark
    }

    /// 256 levels, 64 MiB, no byte order mark.
    public static let standard = JSONLimits()
}
