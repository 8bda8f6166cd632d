import Pact

/// A request or a response on its way into code: its rules go where they belong, and what is left over is told.
struct CodePartReader {
    private var left: [MatchingRules.Entry]
    private let generators: Generators

    init(rules: MatchingRules, generators: Generators) {
        left = rules.entries.filter { !$0.list.matchers.isEmpty }
        self.generators = generators
    }

    mutating func text(_ texts: [String], _ category: MatchingCategory, _ place: MatchingRules.Place) -> CodeValue {
        read(category) { $0.texts(texts, at: place) }
    }

    mutating func headers(_ headers: [(name: String, values: [String])]) -> [CodeInteraction.Field] {
        headers.map { header in
            let text = header.values.joined(separator: ", ")
            return .init(name: header.name, value: self.text([text], .header, .name(header.name)))
        }
    }

    mutating func body(_ body: Body, _ headers: [(name: String, values: [String])]) -> CodeBody {
        let type = headers.first { $0.name.lowercased() == "content-type" }?.values.joined(separator: ", ")
        return read(.body) { CodeBody(body, contentType: type, &$0) }
    }

    mutating func statusClass() -> StatusClass? {
        guard let index = left.firstIndex(where: { $0.category == .status }),
            case .statusCode(let statuses)? = left[index].list.matchers.first, left[index].list.matchers.count == 1
        else { return nil }
        left.remove(at: index)
        return statuses
    }

    /// A sentence for each rule and generator that found no place.
    func remarks(_ half: String) -> [String] {
        let rules = left.map { entry in
            let names = entry.list.matchers.map(\.name).joined(separator: entry.list.combine == .and ? " and " : " or ")
            return "Left out: the \(half)'s rule \(names) for \(Self.words(entry.category, entry.place))."
        }
        let made = generators.entries.map { entry in
            "Left out: the \(half)'s generator \(entry.generator.json["type"]?.string ?? "") for \(Self.words(entry.category, entry.place))."
        }
        return rules + made
    }

    private mutating func read<Value>(_ category: MatchingCategory, _ take: (inout CodeValueReader) -> Value) -> Value {
        var reader = CodeValueReader(category, MatchingRules(left))
        let value = take(&reader)
        left = left.filter { $0.category != category } + reader.left
        return value
    }

    private static func words(_ category: MatchingCategory, _ place: MatchingRules.Place) -> String {
        place == .whole ? "the \(category.rawValue)" : "\(category.rawValue) \(place)"
    }
}
