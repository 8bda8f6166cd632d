/// An XML element with everything a comparison looks at; namespace declarations are left out.
struct XMLTree: Equatable {
    struct Name: Hashable {
        /// The namespace's URI; `nil` for names in none.
        var namespace: String?
        var local: String

        /// `uri:local`, or the local name alone: prefixes make no difference.
        var qualified: String { namespace.map { "\($0):\(local)" } ?? local }
    }

    enum Node: Equatable {
        case element(XMLTree)
        case text(String)
        /// A comment or an instruction: only counted.
        case other
    }

    struct Attribute: Equatable {
        var name: Name
        var value: String
    }

    var name: Name
    var attributes: [Attribute] = []
    var nodes: [Node] = []

    /// The child elements, in their order.
    var elements: [XMLTree] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text right inside, each piece trimmed.
    var text: String {
        nodes.map { if case .text(let text) = $0 { text.trimmingBlanks } else { "" } }.joined()
    }
}
