/// The known members of a mapping, by name.
struct YAMLFields: Sendable {
    /// Where the mapping begins.
    var position: SourcePosition
    var entries: [YAMLEntry]

    subscript(name: String) -> YAMLNode? {
        entry(name)?.value
    }

    func entry(_ name: String) -> YAMLEntry? {
        entries.first { $0.name == name }
    }

    /// Where the name of a member stands; the mapping's beginning where it has none of this name.
    func position(of name: String) -> SourcePosition {
        entry(name)?.position ?? position
    }
}
