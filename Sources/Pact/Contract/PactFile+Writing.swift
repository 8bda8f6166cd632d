extension PactFile {
    /// The pact as JSON in the layout of its own version, names in the order the layout is explained in.
    public var json: JSONValue {
        var json = unknownMembers
        json.set("consumer", ["name": .string(consumer)])
        json.set("provider", ["name": .string(provider)])
        json.set("interactions", .array(interactions.map { $0.json(for: specification) }))
        let written =
            metadata
            .appending("pactSpecification", ["version": .string(specification.rawValue)])
            .appending("pactSwift", ["version": .string(PactEngine.version)])
        json.set("metadata", .object(written))
        return .object(json)
    }

    /// The text of the pact file: two spaces for each level, names in byte order, a line feed at the end.
    ///
    /// Reading it gives an equal pact, but that the members of headers, queries and examples come in byte order.
    public var text: String {
        json.text(pretty: true, sortedKeys: true) + "\n"
    }
}
