extension MatchingRules {
    /// Reads the rules of a request or response, in V2's flat layout or in V3's by category.
    ///
    /// The layout decides, not the file's version: it is flat when the first name in byte order begins with `$`.
    ///
    /// - Throws: `PactFileError` with the path from the rules.
    public init(json: JSONValue) throws(PactFileError) {
        try self.init(reader: ContractReader(json))
    }

    init(reader: ContractReader?) throws(PactFileError) {
        guard let reader else {
            self.init()
            return
        }
        let members = try reader.members()
        let isFlat = members.map(\.name).min { $0.isBefore($1) }?.hasPrefix("$") == true
        var entries: [Entry] = []
        for (name, member) in members where name != MatchingCategory.ignoredName {
            if isFlat {
                entries.append(try Self.flatEntry(name, member))
            } else {
                entries += try Self.entries(MatchingCategory(pactName: name), member)
            }
        }
        self.init(entries)
    }

    /// One line of the flat layout: `"$.body.id": {"match": "type"}`.
    private static func flatEntry(_ name: String, _ reader: ContractReader) throws(PactFileError) -> Entry {
        let path = try path(name, reader)
        let list = MatchingRuleList([try MatchingRule(reader: reader)])
        guard case let .field(part)? = path.tokens.dropFirst().first else {
            return Entry(category: .body, place: .path(path), list: list)
        }
        let rest = path.tokens.dropFirst(2)
        switch part {
        case "body": return Entry(category: .body, place: .path(PathExpression(tokens: [.root] + rest)), list: list)
        case "metadata": return Entry(category: .metadata, place: .path(PathExpression(tokens: [.root] + rest)), list: list)
        case "headers", "header": return Entry(category: .header, place: bareName(rest.first), list: list)
        case "query": return Entry(category: .query, place: bareName(rest.first), list: list)
        case "path": return Entry(category: .path, place: .whole, list: list)
        case "status": return Entry(category: .status, place: .whole, list: list)
        case "method": return Entry(category: .method, place: .whole, list: list)
        default: return Entry(category: .body, place: .path(path), list: list)
        }
    }

    private static func bareName(_ token: PathExpression.Token?) -> Place {
        switch token {
        case let .field(name): .name(name)
        case let .index(index): .name(String(index))
        case .anyField, .anyIndex: .name("*")
        case .root, nil: .whole
        }
    }

    /// One category of the layout by category.
    static func entries(_ category: MatchingCategory, _ reader: ContractReader) throws(PactFileError) -> [Entry] {
        if category.isWhole, reader.value["matchers"] != nil {
            return [Entry(category: category, place: .whole, list: try list(reader))]
        }
        var entries: [Entry] = []
        for (name, member) in try reader.members() where member.value["matchers"] != nil {
            let place: Place =
                switch category {
                case .path, .status, .method: .whole
                case .query, .header: .name(name)
                case .body, .metadata: .path(try path(name, member))
                }
            entries.append(Entry(category: category, place: place, list: try list(member)))
        }
        return entries
    }

    private static func list(_ reader: ContractReader) throws(PactFileError) -> MatchingRuleList {
        var matchers: [MatchingRule] = []
        for element in try reader["matchers"]?.elements() ?? [] {
            matchers.append(try MatchingRule(reader: element))
        }
        guard let combine = reader["combine"] else { return MatchingRuleList(matchers) }
        let text = try combine.string()
        guard let combination = MatchingRuleList.Combine(rawValue: text.uppercased()) else {
            throw combine.error(.unknownCombination(text))
        }
        return MatchingRuleList(matchers, combine: combination)
    }

    private static func path(_ text: String, _ reader: ContractReader) throws(PactFileError) -> PathExpression {
        do {
            return try PathExpression.parse(text)
        } catch {
            throw reader.error(.invalidPath(error))
        }
    }
}

extension MatchingCategory {
    /// The category of a name in a pact file; every name that is not known stands for the body, as other implementations take it.
    init(pactName: String) {
        self = pactName == "headers" ? .header : MatchingCategory(rawValue: pactName) ?? .body
    }

    /// The category of programs that extend an engine: a place of its own, where no rule of this engine is looked for.
    static let ignoredName = "contents"

    /// True where rules speak of one value that has no parts.
    var isWhole: Bool { self == .path || self == .status || self == .method }
}
