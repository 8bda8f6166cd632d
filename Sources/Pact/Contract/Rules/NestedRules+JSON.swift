extension NestedRules {
    /// Reads the members `rules`, `value` and `generator` of a matcher.
    init(reader: ContractReader, matcher: String) throws(PactFileError) {
        var rules: [MatchingRule] = []
        for element in try reader["rules"]?.elements() ?? [] {
            rules.append(try MatchingRule(reader: element))
        }
        self.init(rules, example: reader.value["value"], generator: reader["generator"]?.value)
    }

    /// The members as a pact file writes them.
    var members: JSONObject {
        var json: JSONObject = ["rules": .array(rules.map { .object($0.json) })]
        json["value"] = example
        json["generator"] = generator
        return json
    }
}
