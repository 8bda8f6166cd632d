import Pact

/// A body in a table of tests; a string stands for its bytes.
enum ExpectedBody: ExpressibleByStringLiteral, Sendable {
    case missing, empty, null
    case text(String)

    init(stringLiteral value: String) {
        self = .text(value)
    }

    func body(type: String?) -> Body {
        switch self {
        case .missing: .missing
        case .empty: .empty
        case .null: .null
        case let .text(text): .present(Array(text.utf8), contentType: type)
        }
    }
}
