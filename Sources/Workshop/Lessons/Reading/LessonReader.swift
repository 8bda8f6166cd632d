import Pact

/// Reads one `lesson.yaml` and gathers everything that is wrong with it.
struct LessonReader {
    let folder: String
    var yaml: YAMLReader
    private(set) var problems: [CourseProblem] = []

    init(folder: String, text: String) {
        self.folder = folder
        yaml = YAMLReader(path: Self.fileName, text: text)
    }

    static let fileName = "lesson.yaml"

    /// Everything found so far, by line.
    var allProblems: [CourseProblem] {
        let inText = yaml.reading(Optional<Int>.none).problems.map { problem in
            CourseProblem(folder: folder, path: Self.fileName, position: problem.location.position, kind: .file(problem))
        }
        return (inText + problems).sorted { ($0.position?.line ?? 0) < ($1.position?.line ?? 0) }
    }

    mutating func report(_ kind: CourseProblemKind, at position: SourcePosition) {
        problems.append(CourseProblem(folder: folder, path: Self.fileName, position: position, kind: kind))
    }

    /// A word out of a fixed list.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ node: YAMLNode, of what: String) -> Word?
    where Word.RawValue == String {
        guard let text = yaml.text(node, of: what) else { return nil }
        if let word = Word(rawValue: text) { return word }
        report(.unknownWord(of: what, text: text, known: Word.allCases.map(\.rawValue)), at: node.position)
        return nil
    }

    /// The text of a member; empty where it is absent.
    mutating func text(_ fields: YAMLFields, _ name: String) -> String {
        fields[name].flatMap { yaml.text($0, of: name) } ?? ""
    }

    mutating func texts(_ fields: YAMLFields, _ name: String) -> [String] {
        guard let node = fields[name] else { return [] }
        return yaml.texts(node, of: name, each: "an entry of \(name)")?.map(\.value) ?? []
    }

    mutating func integer(_ fields: YAMLFields, _ name: String) -> Int? {
        fields[name].flatMap { yaml.integer($0, of: name) }
    }

    mutating func flag(_ fields: YAMLFields, _ name: String) -> Bool {
        fields[name].flatMap { yaml.boolean($0, of: name) } ?? false
    }

    /// Reads each part of a list; parts that cannot be read are left out, with a problem each.
    mutating func each<Value>(
        _ node: YAMLNode?, of what: String, _ read: (inout LessonReader, YAMLNode) -> Value?
    ) -> [Value] {
        guard let node, let parts = yaml.list(node, of: what) else { return [] }
        return parts.compactMap { read(&self, $0) }
    }
}
