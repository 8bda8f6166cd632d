extension YAMLReader {
    /// The members of a mapping of a lesson; unknown and missing names are reported, and the unknown ones left out.
    mutating func fields(_ node: YAMLNode, of what: String, required: [String] = [], optional: [String] = []) -> YAMLFields? {
        guard let entries = entries(node, of: what) else { return nil }
        let known = required + optional
        for entry in entries where !known.contains(entry.name) {
            report(.unknownKey(name: entry.name, in: what, known: known), at: entry.position)
        }
        let fields = YAMLFields(position: node.position, entries: entries.filter { known.contains($0.name) })
        for name in required where fields[name] == nil {
            report(.missingKey(name: name, in: what), at: node.position)
        }
        return fields
    }
}
