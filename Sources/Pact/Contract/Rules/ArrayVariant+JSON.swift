extension ArrayVariant {
    /// Reads `{"index": 0, "rules": {"$.id": {"matchers": […]}}, "generators": {…}}`; without an index it is the first.
    init(reader: ContractReader) throws(PactFileError) {
        let rules: MatchingRules? =
            if let rules = reader["rules"], rules.value.object != nil {
                MatchingRules(try MatchingRules.entries(.body, rules))
            } else {
                nil
            }
        self.init(
            index: max(0, reader.value["index"]?.int ?? 0), rules: rules,
            generators: try Generators(bodyReader: reader["generators"]))
    }

    /// The variant as a pact file writes it.
    var json: JSONValue {
        var json: JSONObject = ["index": .int(index)]
        json["rules"] = rules.map { .object($0.bodyJSON) }
        if !generators.isEmpty { json.set("generators", .object(generators.bodyJSON)) }
        return .object(json)
    }
}
