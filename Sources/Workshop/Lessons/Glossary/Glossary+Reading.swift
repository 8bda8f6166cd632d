extension Glossary {
    /// Reads a course's `glossary.yaml`.
    public static func read(_ text: String) -> (glossary: Glossary, problems: [CourseProblem]) {
        var yaml = YAMLReader(path: fileName, text: text)
        var terms: [GlossaryTerm] = []
        if let root = yaml.document(), let fields = yaml.fields(root, of: "a glossary", required: ["terms"]), let list = fields["terms"] {
            terms = (yaml.list(list, of: "terms") ?? []).compactMap { term($0, &yaml) }
        }
        let problems = yaml.reading(Optional<Int>.none).problems.map { problem in
            CourseProblem(folder: "", path: fileName, position: problem.location.position, kind: .file(problem))
        }
        return (Glossary(terms: terms), problems)
    }

    private static func term(_ node: YAMLNode, _ yaml: inout YAMLReader) -> GlossaryTerm? {
        guard let fields = yaml.fields(node, of: "a term", required: ["term", "says", "page"], optional: ["also", "see"]) else {
            return nil
        }
        func text(_ name: String) -> String { fields[name].flatMap { yaml.text($0, of: name) } ?? "" }
        func texts(_ name: String) -> [String] {
            fields[name].flatMap { yaml.texts($0, of: name, each: "an entry of \(name)") }?.map(\.value) ?? []
        }
        return GlossaryTerm(
            name: text("term"), also: texts("also"), says: text("says"), see: texts("see"), page: text("page"), position: node.position)
    }
}
