/// A path as a client or a route writes it, with parameters in braces: `/product/{id}`.
public struct PathTemplate: Sendable, Equatable {
    public enum Segment: Sendable, Equatable {
        /// Text that stands as it is, never decoded; a query after `?` is part of it.
        case literal(String)
        /// A parameter's name, without its braces.
        case parameter(String)
    }

    /// As written, e.g. `/product/{id}`.
    public var text: String
    public var segments: [Segment]

    /// Splits `text` at `{name}`. A brace without its partner, and `{}`, stay literal text.
    public init(_ text: String) {
        self.text = text
        segments = Self.segments(of: text)
    }

    /// The names in braces, in their order; a name used twice is named twice.
    public var parameters: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    private static func segments(of text: String) -> [Segment] {
        var segments: [Segment] = []
        var literal = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            literal += rest[..<open]
            if name.isEmpty || name.contains("{") || name.contains("/") {
                literal.append("{")
                rest = rest[rest.index(after: open)...]
                continue
            }
            if !literal.isEmpty { segments.append(.literal(literal)) }
            literal = ""
            segments.append(.parameter(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        literal += rest
        if !literal.isEmpty { segments.append(.literal(literal)) }
        return segments
    }
}
