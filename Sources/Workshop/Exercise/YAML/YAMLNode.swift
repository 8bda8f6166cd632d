/// A value of a YAML file as it was written: its tag, its text, its parts in their order, and where it stands.
struct YAMLNode: Sendable, Equatable {
    enum Style: Sendable {
        case plain, quoted, block
    }

    enum Content: Sendable, Equatable {
        /// The text with quotes and folding resolved, never taken for a number or a date.
        case scalar(String, style: Style)
        case list([YAMLNode])
        case mapping([YAMLEntry])
    }

    /// As written, e.g. `!eachLike(2..)`; `nil` without one.
    var tag: String?
    /// Where the value begins: at its tag where it has one.
    var position: SourcePosition
    var content: Content

    /// True for nothing at all, as after `body:`.
    var isAbsent: Bool { content == .scalar("", style: .plain) }

    var shape: NodeShape {
        switch content {
        case .list: .list
        case .mapping: .mapping
        case .scalar(_, style: .quoted), .scalar(_, style: .block): .text
        case .scalar(let text, style: .plain): PlainScalar(text).shape
        }
    }
}
