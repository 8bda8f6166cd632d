/// What keeps a text from being YAML, where, and what would be right.
struct YAMLFault: Error, Sendable {
    var kind: FileProblemKind
    var line: Int
    /// 1-based, in Unicode scalars.
    var scalarColumn: Int
}
