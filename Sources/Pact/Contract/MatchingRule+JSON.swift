extension MatchingRule {
    /// Reads one matcher of a pact file, e.g. `{"match": "type", "min": 1}`.
    ///
    /// Without `match` the matcher is guessed from the first of the members `regex`, `min`, `max`, `timestamp`, `time` and `date`.
    /// A name that is not known is kept with all its attributes.
    ///
    /// - Throws: `MatchingRuleError` when a matcher lacks what it needs.
    public init(json: JSONObject) throws(MatchingRuleError) {
        let name = json["match"].map { $0.string ?? $0.text() } ?? Self.guessedName(json)
        guard let name else { throw .noMatcher(members: json.names) }
        let attributes = json.without(["match"])
        switch name {
        case "equality": self = .equality
        case "regex":
            guard let pattern = json["regex"] else { throw .attributeMissing(matcher: name, attribute: "regex") }
            self = .regex(pattern.string ?? pattern.text())
        case "type": self = .type(min: try Self.size("min", of: json), max: try Self.size("max", of: json))
        case "min", "min-type": self = .type(min: try Self.neededSize("min", of: json, matcher: name), max: nil)
        case "max", "max-type": self = .type(min: nil, max: try Self.neededSize("max", of: json, matcher: name))
        default: self = .unknown(name: name, attributes: attributes)
        }
    }

    /// The matcher as a pact file writes it.
    public var json: JSONObject {
        let named = JSONObject([("match", .string(name))])
        switch self {
        case .equality: return named
        case let .regex(pattern): return named.appending("regex", .string(pattern))
        case let .type(min, max):
            var json = named
            json["min"] = min.map(JSONValue.int)
            json["max"] = max.map(JSONValue.int)
            return json
        case let .unknown(_, attributes): return named.overlaid(by: attributes.without(["match"]))
        }
    }

    /// The name that pact files give this matcher.
    public var name: String {
        switch self {
        case .equality: "equality"
        case .regex: "regex"
        case .type: "type"
        case let .unknown(name, _): name
        }
    }

    private static func guessedName(_ json: JSONObject) -> String? {
        let names = ["regex", "min", "max", "timestamp", "time", "date"]
        guard let name = names.first(where: json.contains) else { return nil }
        return name == "min" && json.contains("max") ? "type" : name
    }

    private static func neededSize(
        _ attribute: String, of json: JSONObject, matcher: String
    ) throws(MatchingRuleError) -> Int {
        guard let size = try size(attribute, of: json) else {
            throw .attributeMissing(matcher: matcher, attribute: attribute)
        }
        return size
    }

    /// A size as a whole number that is not negative, or as the text of one.
    private static func size(_ attribute: String, of json: JSONObject) throws(MatchingRuleError) -> Int? {
        guard let value = json[attribute] else { return nil }
        guard let size = value.int ?? value.string.flatMap({ Int($0) }), size >= 0 else {
            throw .sizeNotNumber(attribute: attribute, value: value)
        }
        return size
    }
}
