/// A piece of a page: text, which can never be taken for markup, or an element.
indirect enum HTML: Sendable, Equatable {
    /// A text as it came, from wherever it came.
    case text(String)
    case element(String, attributes: [Attribute], children: [HTML])
    /// Several pieces one after the other.
    case group([HTML])

    struct Attribute: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// An element; the attributes' values are texts as they came.
    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: HTML...) -> HTML {
        .element(name, attributes: attributes.map { Attribute(name: $0.key, value: $0.value) }, children: children)
    }

    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], all children: [HTML]) -> HTML {
        .element(name, attributes: attributes.map { Attribute(name: $0.key, value: $0.value) }, children: children)
    }

    static func link(_ address: String, _ text: String) -> HTML { .tag("a", ["href": address], .text(text)) }

    static let nothing = HTML.group([])
}

extension HTML: ExpressibleByStringLiteral {
    init(stringLiteral value: String) {
        self = .text(value)
    }
}
