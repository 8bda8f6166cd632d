/// One member of a mapping: its name, where the name stands, and its value.
struct YAMLEntry: Sendable, Equatable {
    var name: String
    var position: SourcePosition
    var value: YAMLNode
}
