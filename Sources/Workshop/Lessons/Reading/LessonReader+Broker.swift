import Pact

extension LessonReader {
    private static let wants = ["published", "verified", "allowed", "refused", "deployed", "selectors", "noSecrets"]

    mutating func brokerCheck(_ node: YAMLNode) -> BrokerCheck? {
        guard let fields = yaml.fields(node, of: "a broker's check", optional: Self.wants + ["remarks"]) else { return nil }
        guard let entry = fields.entries.first(where: { $0.name != "remarks" }), let want = want(entry) else {
            report(.unknownWord(of: "a broker's check", text: fields.entries.first?.name ?? "", known: Self.wants), at: node.position)
            return nil
        }
        return BrokerCheck(want: want, remarks: each(fields["remarks"], of: "remarks") { $0.brokerRemark($1) })
    }

    private mutating func brokerRemark(_ node: YAMLNode) -> BrokerCheck.Remark? {
        yaml.fields(node, of: "a remark", required: ["when", "says"]).map { .init(when: text($0, "when"), says: text($0, "says")) }
    }

    private mutating func want(_ entry: YAMLEntry) -> BrokerCheck.Want? {
        switch entry.name {
        case "published", "verified":
            guard let fields = yaml.fields(entry.value, of: entry.name, required: ["consumer", "provider", "interactions"]) else {
                return nil
            }
            let (consumer, provider) = (text(fields, "consumer"), text(fields, "provider"))
            let count = integer(fields, "interactions") ?? 0
            return entry.name == "published"
                ? .published(consumer: consumer, provider: provider, interactions: count)
                : .verified(consumer: consumer, provider: provider, interactions: count)
        case "allowed": return .allowed(yaml.texts(entry.value, of: "allowed", each: "a name")?.map(\.value) ?? [])
        case "refused":
            return yaml.fields(entry.value, of: "refused", required: ["pacticipant", "environment", "before"]).map {
                .refused(pacticipant: text($0, "pacticipant"), environment: text($0, "environment"), before: text($0, "before"))
            }
        case "deployed":
            return yaml.fields(entry.value, of: "deployed", required: ["pacticipant", "environment"]).map {
                .deployed(pacticipant: text($0, "pacticipant"), environment: text($0, "environment"))
            }
        case "selectors": return .selectors
        default: return .noSecrets
        }
    }

    /// `run`, or an order.
    mutating func script(_ node: YAMLNode?) -> [ScriptLine]? {
        guard let node else { return nil }
        return yaml.texts(node, of: "script", each: "a line of the script")?.map { $0.value == "run" ? .run : .order($0.value) }
    }
}
