import Pact

extension YAMLReader {
    /// What a verification says of its broker; `nil` where it names none, or what it says cannot be read.
    mutating func broker(_ fields: YAMLFields) -> VerificationBroker? {
        guard let entry = fields.entry("broker") else { return nil }
        if fields["pacts"] != nil { report(.pactsAndBroker, at: entry.position) }
        if case .scalar("", style: .plain) = entry.value.content { return VerificationBroker(position: entry.position) }
        guard let known = self.fields(entry.value, ExerciseVocabulary.verificationBroker) else { return nil }
        reportSecrets(known)
        var broker = VerificationBroker(position: entry.position)
        broker.url = known["url"].flatMap { brokerAddress($0) }
        broker.username = known["username"].flatMap { text($0, of: "username") }
        broker.password = known["password"].flatMap { text($0, of: "password") }
        broker.selectors = known["selectors"].map { selectors($0) } ?? []
        broker.publishesResults = known["publishResults"].flatMap { boolean($0, of: "publishResults") } ?? false
        broker.enablesPending = known["enablePending"].flatMap { boolean($0, of: "enablePending") } ?? false
        broker.workInProgressSince = known["includeWipPactsSince"].flatMap { day($0) }
        if broker.publishesResults, fields["providerVersion"] == nil {
            report(.resultsWithoutVersion, at: known.position(of: "publishResults"))
        }
        return broker
    }

    private mutating func reportSecrets(_ known: YAMLFields) {
        let login = known.entry("username") ?? known.entry("password")
        if known["token"] != nil {
            let kind: FileProblemKind = login == nil ? .secretInFile(variable: "PACT_BROKER_TOKEN") : .twoLogins
            report(kind, at: known.position(of: "token"))
        } else if known["username"] == nil, known["password"] != nil {
            report(.missingKey(name: "username", in: "the broker"), at: known.position(of: "password"))
        } else if known["username"] != nil, known["password"] == nil {
            report(.missingKey(name: "password", in: "the broker"), at: known.position(of: "username"))
        }
    }

    private mutating func brokerAddress(_ node: YAMLNode) -> Located<HTTPOrigin>? {
        guard let text = text(node, of: "url") else { return nil }
        guard let origin = HTTPOrigin(brokerURL: text) else {
            report(.invalidAddress(text: text), at: node.position)
            return nil
        }
        return Located(origin, at: node.position)
    }

    private mutating func day(_ node: YAMLNode) -> String? {
        guard let text = text(node, of: "includeWipPactsSince") else { return nil }
        guard text.wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) != nil else {
            report(.invalidDay(text: text), at: node.position)
            return nil
        }
        return text
    }

    private mutating func selectors(_ node: YAMLNode) -> [JSONValue] {
        if case .mapping(let entries) = node.content {
            let first = entries.first.map { "\($0.name): \($0.value.flowText)" } ?? "mainBranch: true"
            report(.selectorsNotAList(first: first), at: node.position)
            return []
        }
        return (list(node, of: "selectors") ?? []).compactMap { selector($0) }
    }

    private mutating func selector(_ node: YAMLNode) -> JSONValue? {
        guard let fields = fields(node, ExerciseVocabulary.consumerVersionSelector) else { return nil }
        var selector = JSONObject()
        for entry in fields.entries {
            let key = ExerciseVocabulary.consumerVersionSelector.keys.first { $0.name == entry.name }
            if case .words? = key?.content {
                selector[entry.name] = boolean(entry.value, of: entry.name).map(JSONValue.bool)
            } else {
                selector[entry.name] = text(entry.value, of: entry.name).map(JSONValue.string)
            }
        }
        return .object(selector)
    }
}

extension HTTPOrigin {
    /// Reads a broker's address, such as `https://broker.example.com/pacts`; `nil` where it is none.
    public init?(brokerURL text: String) {
        let isSecure = text.lowercased().hasPrefix("https://")
        let plain = isSecure ? "http://" + text.dropFirst("https://".count) : text
        guard var origin = HTTPOrigin.read(plain) else { return nil }
        if isSecure {
            origin.isSecure = true
            // Without a port the reader takes that of http.
            if origin.port == 80, !plain.dropFirst(7).prefix(while: { $0 != "/" }).contains(":") { origin.port = origin.usualPort }
        }
        self = origin
    }
}
