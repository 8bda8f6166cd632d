import Pact

extension LessonReader {
    mutating func wrongAnswer(_ node: YAMLNode) -> WrongAnswer? {
        guard
            let fields = yaml.fields(
                node, of: "a wrong answer", required: ["id", "betrayed", "says"], optional: ["when", "on", "clock", "script"]),
            let betrayal = fields["betrayed"].flatMap({ self.betrayal($0) })
        else { return nil }
        return WrongAnswer(
            id: text(fields, "id"), betrayal: betrayal, when: each(fields["when"], of: "when") { $0.feature($1) },
            says: text(fields, "says"), base: base(fields),
            clock: ClockSetting(everybody: clockMove(fields, "clock") ?? .unmoved), script: script(fields["script"]))
    }

    private mutating func base(_ fields: YAMLFields) -> WrongAnswer.Base {
        guard let node = fields["on"], let word = yaml.text(node, of: "on") else { return .solution }
        if let base = WrongAnswer.Base(rawValue: word) { return base }
        report(.unknownWord(of: "on", text: word, known: ["solution", "start"]), at: node.position)
        return .solution
    }

    private mutating func betrayal(_ node: YAMLNode) -> WrongAnswer.Betrayal? {
        if case let .scalar(word, _) = node.content {
            switch word {
            case "parse": return .parse
            case "outcome": return .outcome
            case "task": return .task
            case "clock": return .clock
            case "order": return .order
            default:
                report(
                    .unknownWord(
                        of: "betrayed", text: word, known: ["parse", "outcome", "task", "clock", "order", "accepts", "refuses", "run"]),
                    at: node.position)
                return nil
            }
        }
        guard let fields = yaml.fields(node, of: "betrayed", optional: ["accepts", "refuses", "run"]) else { return nil }
        if fields["accepts"] != nil { return .accepts(samples(fields, "accepts")) }
        if fields["refuses"] != nil { return .refuses(samples(fields, "refuses")) }
        return fields["run"].flatMap { word($0, of: "run") }.map(WrongAnswer.Betrayal.run)
    }

    /// A sample, or a list of them.
    private mutating func samples(_ fields: YAMLFields, _ name: String) -> [String] {
        if case .list? = fields[name]?.content { return texts(fields, name) }
        return [text(fields, name)]
    }

    private mutating func feature(_ node: YAMLNode) -> WrongAnswerFeature? {
        guard let fields = yaml.fields(node, of: "a feature", optional: ["text", "noText", "sent", "fact", "clock", "order"]),
            let entry = fields.entries.first
        else { return nil }
        switch entry.name {
        case "text": return pattern(entry.value).map { .text(path: $0.path, pattern: $0.pattern) }
        case "noText": return pattern(entry.value).map { .noText(path: $0.path, pattern: $0.pattern) }
        case "clock": return .clock(pattern: text(fields, "clock"))
        case "order": return .order(pattern: text(fields, "order"))
        case "sent": return .sent(text(fields, "sent"))
        default: return .fact(text(fields, "fact"))
        }
    }

    private mutating func pattern(_ node: YAMLNode) -> (path: String, pattern: String)? {
        guard let fields = yaml.fields(node, of: "text", required: ["file", "pattern"]) else { return nil }
        return (text(fields, "file"), text(fields, "pattern"))
    }

    mutating func change(_ node: YAMLNode) -> ProviderChange? {
        guard let fields = yaml.fields(node, of: "a change", required: ["id", "text", "edit", "passing", "why"]),
            let edit = fields["edit"].flatMap({ self.edit($0) })
        else { return nil }
        return ProviderChange(
            id: text(fields, "id"), text: text(fields, "text"), edit: edit, passing: integer(fields, "passing") ?? 0,
            why: text(fields, "why"))
    }

    private mutating func edit(_ node: YAMLNode) -> ProviderChange.Edit? {
        let kinds = ["addField", "dropField", "renameField", "upperCaseField", "numberField", "answerAlways"]
        guard let fields = yaml.fields(node, of: "an edit", optional: kinds + ["value", "to"]) else { return nil }
        for kind in kinds where fields[kind] != nil {
            switch kind {
            case "addField":
                return .addField(name: text(fields, kind), value: fields["value"].flatMap { yaml.value($0, of: "value") } ?? .null)
            case "dropField": return .dropField(name: text(fields, kind))
            case "renameField": return .renameField(from: text(fields, kind), to: text(fields, "to"))
            case "upperCaseField": return .upperCaseField(name: text(fields, kind))
            case "numberField": return .numberField(name: text(fields, kind))
            default: return fields[kind].flatMap { yaml.value($0, of: kind) }.map { .answerAlways(record: $0) }
            }
        }
        report(.unknownWord(of: "an edit", text: "", known: kinds), at: node.position)
        return nil
    }
}
