extension PactFile {
    /// The pact as JSON in the layout of its own version, names in the order the layout is explained in.
    public var json: JSONValue {
        var json = JSONObject()
        json.set("consumer", ["name": .string(consumer)])
        json.set("provider", ["name": .string(provider)])
        writeInteractions(to: &json)
        let written =
            metadata
            .appending("pactSpecification", ["version": .string(specification.rawValue)])
            .appending("pactSwift", ["version": .string(PactEngine.version)])
        json.set("metadata", .object(written))
        return .object(unknownMembers.deeplyOverlaid(by: json))
    }

    /// Below V4 messages stand in an array of their own, and a file that holds nothing else has no other.
    private func writeInteractions(to json: inout JSONObject) {
        let isMessage = { (interaction: Interaction) in specification < .v4 && interaction.kind == .message }
        let messages = interactions.filter(isMessage)
        if messages.isEmpty || messages.count < interactions.count {
            json.set("interactions", .array(interactions.filter { !isMessage($0) }.map { $0.json(for: specification) }))
        }
        if !messages.isEmpty { json.set("messages", .array(messages.map { $0.json(for: specification) })) }
    }

    /// The text of the pact file: two spaces for each level, names in byte order, a line feed at the end.
    ///
    /// Reading it gives an equal pact, but that the members of headers, queries and examples come in byte order.
    public var text: String {
        json.text(pretty: true, sortedKeys: true) + "\n"
    }
}
