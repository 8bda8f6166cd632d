import Pact

extension PactTestReader {
    mutating func request(_ node: YAMLNode, source: inout InteractionSource) -> ExpectedRequest? {
        guard let fields = yaml.fields(node, ExerciseVocabulary.expectedRequest) else { return nil }
        var draft = ExpectationDraft(half: .request, source: source)
        for (name, place) in [("method", InteractionSource.Place.method), ("path", .path)] {
            if let entry = fields.entry(name) { draft.source.set(place, entry.position) }
        }
        let method = fields["method"].map { self.method($0) } ?? "GET"
        let path = fields["path"].flatMap { self.path($0, into: &draft) }
        let query = fields["query"].flatMap { self.query($0, into: &draft) } ?? []
        let headers = fields["headers"].flatMap { self.headers($0, into: &draft) } ?? []
        let body = fields.entry("body").map { self.body($0, headers: headers, into: &draft) } ?? .missing
        source = draft.source
        guard let method, let path else { return nil }
        return ExpectedRequest(method: method, path: path, query: query, headers: headers, body: body, rules: draft.rules)
    }

    mutating func response(_ node: YAMLNode, source: inout InteractionSource) -> ExpectedResponse? {
        guard let fields = yaml.fields(node, ExerciseVocabulary.expectedResponse) else { return nil }
        var draft = ExpectationDraft(half: .response, source: source)
        if let entry = fields.entry("status") { draft.source.set(.status, entry.position) }
        let status = fields["status"].map { self.status($0, into: &draft) } ?? 200
        let headers = fields["headers"].flatMap { self.headers($0, into: &draft) } ?? []
        let body = fields.entry("body").map { self.body($0, headers: headers, into: &draft) } ?? .missing
        source = draft.source
        return status.map { ExpectedResponse(status: $0, headers: headers, body: body, rules: draft.rules) }
    }

    private mutating func method(_ node: YAMLNode) -> String? {
        guard let text = yaml.text(node, of: "method") else { return nil }
        guard RequestLine.methods.contains(text.uppercased()) else {
            yaml.report(.requestLine(.unknownMethod(text: text)), at: node.position)
            return nil
        }
        return text.uppercased()
    }

    private mutating func path(_ node: YAMLNode, into draft: inout ExpectationDraft) -> String? {
        guard let (text, rule) = textExample(node, of: "path", as: .path) else { return nil }
        if let rule { draft.add(rule, .path, .whole) }
        if let fault = RequestLine.pathFault(text) ?? (text.contains("?") ? .pathWithQuery(path: text) : nil) {
            yaml.report(.requestLine(fault), at: node.position)
            return nil
        }
        return text
    }

    private mutating func query(_ node: YAMLNode, into draft: inout ExpectationDraft) -> [(name: String, values: [String?])]? {
        yaml.entries(node, of: "query")?.compactMap { entry in
            draft.source.set(.query(name: entry.name), entry.position)
            guard let values = queryValues(entry, into: &draft) else { return nil }
            return (name: entry.name, values: values)
        }
    }

    /// One value, or a list of them; `!eachLike` speaks of the whole list.
    private mutating func queryValues(_ entry: YAMLEntry, into draft: inout ExpectationDraft) -> [String?]? {
        var node = entry.value
        var repeats = 1
        if let tag = node.tag, case .list = node.content {
            guard let known = knownTag(tag, at: node.position, as: .queryList, what: "a list of query values"), let range = known.range
            else { return nil }
            draft.add(.type(min: range.minimum, max: range.maximum), .query, .name(entry.name))
            repeats = max(1, range.minimum)
            node.tag = nil
        }
        guard case .list(let parts) = node.content else {
            guard let (text, rule) = textExample(node, of: "the query's \(entry.name)") else { return nil }
            if let rule { draft.add(rule, .query, .name(entry.name)) }
            return [text]
        }
        let values = parts.map { yaml.text($0, of: "the query's \(entry.name)") }
        return values.count == 1 ? Array(repeating: values.first ?? nil, count: repeats) : values
    }

    private mutating func headers(_ node: YAMLNode, into draft: inout ExpectationDraft) -> [(name: String, values: [String])]? {
        yaml.entries(node, of: "headers")?.compactMap { entry in
            draft.header(entry.name, at: entry.position)
            guard yaml.isHeaderName(entry), let (text, rule) = textExample(entry.value, of: "the header \(entry.name)") else {
                return nil
            }
            if let rule { draft.add(rule, .header, .name(entry.name.lowercased())) }
            return (name: entry.name, values: HeaderValues.split(text, of: entry.name))
        }
    }

    private mutating func body(
        _ entry: YAMLEntry, headers: [(name: String, values: [String])], into draft: inout ExpectationDraft
    ) -> Body {
        draft.stands(.root, at: entry.position)
        guard let value = example(entry.value, at: .root, into: &draft) else { return .missing }
        yaml.warnOfJSON(in: value, at: entry.value.position)
        let type = headers.first { $0.name.lowercased() == "content-type" }?.values.first.flatMap { ContentType.parse($0) }
        switch value {
        case .null: return .null
        case .string(""): return .empty
        case .string(let text) where type?.isJSON != true: return .present(Array(text.utf8), contentType: nil)
        default: return .present(value.bytes(), contentType: nil)
        }
    }
}
