import Pact

extension LessonReader {
    private static let checks = [
        "calls", "clients", "contract", "runs", "providers", "states", "answers", "filter", "clock", "broker", "question",
    ]

    mutating func task(_ node: YAMLNode) -> LessonTask? {
        guard let fields = yaml.fields(node, of: "a task", required: ["id", "title", "check"]), let check = fields["check"],
            let read = self.check(check)
        else { return nil }
        return LessonTask(id: text(fields, "id"), title: text(fields, "title"), check: read)
    }

    private mutating func check(_ node: YAMLNode) -> TaskCheck? {
        if case let .scalar(word, _) = node.content {
            if word == "changes" { return .changes }
            report(.unknownWord(of: "a check", text: word, known: Self.checks + ["changes"]), at: node.position)
            return nil
        }
        guard let entries = yaml.entries(node, of: "a check") else { return nil }
        guard entries.contains(where: { $0.name == "question" }) || entries.count == 1, let entry = entries.first else {
            report(.notOneCheck(found: entries.map(\.name)), at: node.position)
            return nil
        }
        switch entry.name {
        case "calls": return .calls(each(entry.value, of: "calls") { $0.callSample($1) })
        case "clients": return clients(entry.value).map(TaskCheck.clients)
        case "contract": return contract(entry.value).map(TaskCheck.contract)
        case "runs": return .runs(each(entry.value, of: "runs") { $0.word($1, of: "a run") })
        case "providers": return .providers(each(entry.value, of: "providers") { $0.providerSample($1) })
        case "states": return statesCheck(entry.value).map(TaskCheck.states)
        case "answers": return answers(entry.value).map(TaskCheck.answers)
        case "filter": return filter(entry.value).map(TaskCheck.filter)
        case "clock": return clockCheck(entry.value).map(TaskCheck.clock)
        case "broker": return brokerCheck(entry.value).map(TaskCheck.broker)
        case "question", "options": return questionCheck(node)
        default:
            report(.unknownWord(of: "a check", text: entry.name, known: Self.checks), at: entry.position)
            return nil
        }
    }

    /// Both `question: {question, options}` and the two keys in the check itself are read.
    private mutating func questionCheck(_ node: YAMLNode) -> TaskCheck? {
        guard case let .mapping(entries) = node.content else { return nil }
        var holder = node
        if let inner = entries.first(where: { $0.name == "question" })?.value, case .mapping = inner.content { holder = inner }
        return yaml.fields(holder, of: "a question", required: ["question", "options"]).map { .question(question($0)) }
    }

    private mutating func callSample(_ node: YAMLNode) -> CallSample? {
        guard let fields = yaml.fields(node, of: "a call", required: ["id", "call", "sends"], optional: ["freshToken", "remark"])
        else { return nil }
        return CallSample(
            id: text(fields, "id"), call: text(fields, "call"), sends: text(fields, "sends"),
            carriesFreshToken: flag(fields, "freshToken"), remark: fields["remark"].flatMap { yaml.text($0, of: "remark") })
    }

    private mutating func clients(_ node: YAMLNode) -> [ClientSample]? {
        guard let fields = yaml.fields(node, of: "clients", optional: ["accept", "reject"]) else { return nil }
        return each(fields["accept"], of: "accept") { $0.clientSample($1, shouldPass: true) }
            + each(fields["reject"], of: "reject") { $0.clientSample($1, shouldPass: false) }
    }

    private mutating func clientSample(_ node: YAMLNode, shouldPass: Bool) -> ClientSample? {
        guard let fields = yaml.fields(node, of: "a client", required: ["id", "what", "client"], optional: ["answers"]),
            let client = fields["client"]
        else { return nil }
        var drops = false
        if let answers = fields["answers"], let word = yaml.text(answers, of: "answers") {
            drops = word == "dropped"
            if !drops { report(.unknownWord(of: "answers", text: word, known: ["dropped"]), at: answers.position) }
        }
        return ClientSample(
            id: text(fields, "id"), what: text(fields, "what"), shouldPass: shouldPass, clientYAML: client.flowText,
            dropsAnswers: drops)
    }

    private mutating func providerSample(_ node: YAMLNode) -> ProviderSample? {
        let names = ["id", "what", "passing", "failing"]
        guard let fields = yaml.fields(node, of: "a provider", required: names, optional: ["service", "clock"]) else { return nil }
        return ProviderSample(
            id: text(fields, "id"), what: text(fields, "what"), serviceYAML: fields["service"]?.flowText,
            clock: clockMove(fields, "clock") ?? .unmoved, passing: integer(fields, "passing") ?? 0,
            failing: integer(fields, "failing") ?? 0)
    }
}
