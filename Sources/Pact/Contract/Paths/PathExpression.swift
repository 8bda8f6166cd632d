/// A path into a document as matching rules write it: `$.items[*].name`, `$['a b'][0]`.
public struct PathExpression: Sendable, Hashable {
    public enum Token: Sendable, Hashable {
        case root
        case field(String)
        case index(Int)
        /// `.*`: any part.
        case anyField
        /// `[*]`: any index.
        case anyIndex
    }

    /// Begins with `.root`.
    public var tokens: [Token]

    public init(tokens: [Token]) {
        self.tokens = tokens
    }

    /// `$`: the whole document.
    public static let root = PathExpression(tokens: [.root])

    /// This path with one more part.
    public func appending(_ token: Token) -> PathExpression {
        PathExpression(tokens: tokens + [token])
    }
}
