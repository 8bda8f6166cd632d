/// Why a text is not a method and a path.
public enum RequestLineFault: Sendable, Equatable {
    case missingMethod(text: String)
    case missingPath(method: String)
    /// `GET/products`: method and path are written as one word.
    case missingBlank(method: String, path: String)
    case unknownMethod(text: String)
    case pathWithoutSlash(path: String)
    /// A whole address stands where a path is wanted.
    case pathIsAddress(address: String, path: String)
    case pathWithSpace(path: String)
    case pathWithFragment(path: String)
    /// In a contract, where the query has a field of its own.
    case pathWithQuery(path: String)
}
