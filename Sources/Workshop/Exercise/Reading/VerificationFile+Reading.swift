import Pact

extension VerificationFile {
    /// Reads `provider/verification.yaml`.
    ///
    /// - Parameter path: the file's path inside the step's folder, for the places of problems.
    public static func read(path: String, text: String) -> Reading<VerificationFile> {
        var reader = YAMLReader(path: path, text: text)
        guard let root = reader.document(), let fields = reader.fields(root, ExerciseVocabulary.verificationFile) else {
            return reader.reading(nil)
        }
        let provider = fields["provider"].flatMap { node in
            reader.text(node, of: "provider").map { Located($0, at: node.position) }
        }
        let target = reader.target(fields)
        let version = fields["providerVersion"].flatMap { reader.version($0) }
        let branch = fields["providerBranch"].flatMap { reader.text($0, of: "providerBranch") }
        let broker = reader.broker(fields)
        let pacts = fields["pacts"].flatMap { reader.texts($0, of: "pacts", each: "a pact's path") } ?? []
        let states = fields["states"].flatMap { reader.entries($0, of: "states") } ?? []
        let filter = fields["requestFilter"].flatMap { reader.list($0, of: "requestFilter") } ?? []
        let handlers = states.compactMap { reader.state($0) }
        let rules = filter.compactMap { reader.filterRule($0) }
        guard let provider, let target else { return reader.reading(nil) }
        return reader.reading(
            VerificationFile(
                provider: provider, target: target, providerVersion: version, providerBranch: branch, broker: broker, pacts: pacts,
                states: handlers, requestFilter: rules))
    }
}

extension YAMLReader {
    fileprivate mutating func target(_ fields: YAMLFields) -> VerificationFile.Target? {
        let stateChange = fields["stateChangeUrl"].flatMap { address($0, of: "stateChangeUrl") }
        guard let node = fields["providerBaseUrl"] else {
            let service = fields["service"].map { text($0, of: "service") } ?? "service.yaml"
            return service.map { .service(path: $0) }
        }
        if fields["service"] != nil {
            report(.conflictingKeys("service", "providerBaseUrl", in: "the verification"), at: fields.position(of: "providerBaseUrl"))
        }
        return address(node, of: "providerBaseUrl").map { .address($0.origin, stateChange: stateChange?.text) }
    }

    private mutating func address(_ node: YAMLNode, of what: String) -> (text: String, origin: HTTPOrigin)? {
        guard let text = text(node, of: what) else { return nil }
        guard let origin = HTTPOrigin.read(text) else {
            report(.invalidAddress(text: text), at: node.position)
            return nil
        }
        return (text, origin)
    }

    fileprivate mutating func version(_ node: YAMLNode) -> String? {
        guard let text = text(node, of: "providerVersion") else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.count > 1, let first = words.first { report(.blanksInVersion(first: String(first)), at: node.position) }
        return text
    }

    fileprivate mutating func state(_ entry: YAMLEntry) -> StateData? {
        if case .mapping(let parts) = entry.value.content,
            let answer = parts.first(where: { ["status", "body", "response", "headers"].contains($0.name) })
        {
            report(.stateSetsAnswer(key: answer.name), at: answer.position)
            return nil
        }
        return collections(entry.value, of: "a provider state").map {
            StateData(name: entry.name, data: $0, position: entry.position)
        }
    }

    fileprivate mutating func filterRule(_ node: YAMLNode) -> RequestFilterRule? {
        guard let fields = fields(node, ExerciseVocabulary.requestFilterRule) else { return nil }
        let when = fields["when"].flatMap { filterCondition($0) }
        guard let set = fields["set"].flatMap({ headers($0, of: "set") }) else { return nil }
        return RequestFilterRule(when: when, set: set, position: node.position)
    }

    /// The name of a header; a word that could be one and is meant as yes or no is none.
    private mutating func filterCondition(_ node: YAMLNode) -> String? {
        guard let text = text(node, of: "when") else { return nil }
        let isFlag = ["true", "false", "yes", "no", "always", "never"].contains(text.lowercased())
        if isFlag || !Self.isHeaderName(text) { report(.invalidFilterCondition(text: text), at: node.position) }
        return text
    }
}

extension HTTPOrigin {
    /// Reads `http://127.0.0.1:8080/base`; `nil` where it is no such address. `https` is no origin of the workshop's.
    static func read(_ text: String) -> HTTPOrigin? {
        guard let match = text.wholeMatch(of: /http:\/\/(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.\-]+)(?::(\d{1,5}))?(\/[^?#\s]*)?/) else {
            return nil
        }
        let port = match.2.map { Int($0) ?? 0 } ?? 80
        guard (1...65_535).contains(port) else { return nil }
        var path = match.3.map(String.init) ?? ""
        while path.hasSuffix("/") { path.removeLast() }
        return HTTPOrigin(host: match.1.filter { $0 != "[" && $0 != "]" }, port: port, basePath: path)
    }
}
