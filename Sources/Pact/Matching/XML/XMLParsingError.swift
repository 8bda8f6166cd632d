/// Why a text is no XML, and where.
struct XMLParsingError: Error, Equatable {
    enum Reason: Equatable {
        case invalidUTF8
        /// The text ends where something is still open.
        case unexpectedEnd
        /// What the grammar wants at the place, e.g. `a name`.
        case expected(String)
        case wrongEndTag(open: String, found: String)
        case unknownEntity(String)
        case unknownPrefix(String)
        case repeatedAttribute(String)
        case textAfterRoot
        case tooDeep(limit: Int)
    }

    var reason: Reason
    /// 1-based.
    var line: Int

    var sentence: String {
        let what =
            switch reason {
            case .invalidUTF8: "it is not UTF-8"
            case .unexpectedEnd: "it ends in the middle of something"
            case .expected(let what): "\(what) is missing"
            case .wrongEndTag(let open, let found): "</\(found)> stands where </\(open)> belongs"
            case .unknownEntity(let name): "the entity &\(name); is unknown"
            case .unknownPrefix(let prefix): "the prefix \(prefix) stands for no namespace"
            case .repeatedAttribute(let name): "the attribute \(name) is given twice"
            case .textAfterRoot: "something stands behind the end of the document"
            case .tooDeep(let limit): "elements are nested deeper than \(limit)"
            }
        return "\(what), line \(line)"
    }
}
