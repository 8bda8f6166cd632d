/// One thing that keeps a mock session from having gone as the contract says.
public enum MockResult: Sendable, Equatable {
    /// A request that fits an interaction in method and path, and not in the rest; `index` is the interaction's, 0-based.
    case requestMismatch(index: Int, [Mismatch])
    /// A request that no interaction has the method and path of.
    case requestNotFound(HTTPRequest)
    /// An interaction that was never asked for; `index` is its place, 0-based.
    case missingRequest(index: Int)
}
