extension MatchingRule {
    /// Reads one matcher of a pact file, e.g. `{"match": "type", "min": 1}`.
    ///
    /// Without `match` the matcher is guessed from the first of the members `regex`, `min`, `max`, `timestamp`, `time` and `date`.
    /// A name that is not known is kept with all its attributes.
    ///
    /// - Throws: `PactFileError` when a matcher lacks what it needs, with the path from the matcher.
    public init(json: JSONValue) throws(PactFileError) {
        try self.init(reader: ContractReader(json))
    }

    init(reader: ContractReader) throws(PactFileError) {
        guard let json = reader.value.object else { throw reader.error(.invalidRule(.notAnObject(reader.value))) }
        let name = json["match"].flatMap { $0.isNull ? nil : $0.string ?? $0.text() } ?? Self.guessedName(json)
        guard let name else { throw reader.error(.invalidRule(.noMatcher(members: json.names))) }
        let needed = { (attribute: String) throws(PactFileError) -> JSONValue in
            guard let value = json[attribute] else {
                throw reader.error(.invalidRule(.attributeMissing(matcher: name, attribute: attribute)))
            }
            return value
        }
        switch name {
        case "equality": self = .equality
        case "regex": self = .regex(try needed("regex").plainText)
        case "type": self = .type(min: json["min"].map(Self.size), max: json["max"].map(Self.size))
        case "min", "min-type": self = .type(min: try Self.knownSize(needed("min"), "min", reader), max: nil)
        case "max", "max-type": self = .type(min: nil, max: try Self.knownSize(needed("max"), "max", reader))
        case "include": self = .include(try needed("value").plainText)
        case "integer": self = .integer
        case "decimal", "real": self = .decimal
        case "number": self = .number
        case "boolean": self = .boolean
        case "null": self = .null
        case "date": self = .date(format: Self.format(json, "date"))
        case "time": self = .time(format: Self.format(json, "time"))
        case "datetime", "timestamp": self = .datetime(format: Self.format(json, name))
        case "contentType", "content-type": self = .contentType(try needed("value").plainText)
        case "values": self = .values
        case "arrayContains", "array-contains": self = .arrayContains(try Self.variants(needed("variants"), reader))
        case "eachKey", "each-key": self = .eachKey(try NestedRules(reader: reader, matcher: name))
        case "eachValue", "each-value": self = .eachValue(try NestedRules(reader: reader, matcher: name))
        case "statusCode", "status-code": self = .statusCode(try Self.statusClass(json["status"], reader))
        case "notEmpty", "not-empty": self = .notEmpty
        case "semver": self = .semver
        default: self = .unknown(name: name, attributes: json.without(["match"]))
        }
    }

    /// The matcher as a pact file writes it.
    public var json: JSONObject {
        let named = JSONObject([("match", .string(name))])
        switch self {
        case .equality, .integer, .decimal, .number, .boolean, .null, .values, .notEmpty, .semver: return named
        case .regex(let pattern): return named.appending("regex", .string(pattern))
        case .type(let min, let max):
            var json = named
            json["min"] = min.map(JSONValue.int)
            json["max"] = max.map(JSONValue.int)
            return json
        case .include(let text), .contentType(let text): return named.appending("value", .string(text))
        case .date(let format), .time(let format), .datetime(let format):
            return format.map { named.appending("format", .string($0)) } ?? named
        case .arrayContains(let variants): return named.appending("variants", .array(variants.map(\.json)))
        case .eachKey(let nested), .eachValue(let nested): return named.overlaid(by: nested.members)
        case .statusCode(let statuses): return named.appending("status", statuses.json)
        case .unknown(_, let attributes): return named.overlaid(by: attributes.without(["match"]))
        }
    }

    /// The name that pact files give this matcher.
    public var name: String {
        switch self {
        case .equality: "equality"
        case .regex: "regex"
        case .type: "type"
        case .include: "include"
        case .integer: "integer"
        case .decimal: "decimal"
        case .number: "number"
        case .boolean: "boolean"
        case .null: "null"
        case .date: "date"
        case .time: "time"
        case .datetime: "datetime"
        case .contentType: "contentType"
        case .values: "values"
        case .arrayContains: "arrayContains"
        case .eachKey: "eachKey"
        case .eachValue: "eachValue"
        case .statusCode: "statusCode"
        case .notEmpty: "notEmpty"
        case .semver: "semver"
        case .unknown(let name, _): name
        }
    }

    /// The names this engine knows, as pact files write them.
    public static let knownNames = [
        "equality", "regex", "type", "include", "integer", "decimal", "number", "boolean", "null", "date", "time", "datetime",
        "contentType", "values", "arrayContains", "eachKey", "eachValue", "statusCode", "notEmpty", "semver",
    ]
}

extension MatchingRule {
    private static func guessedName(_ json: JSONObject) -> String? {
        let names = ["regex", "min", "max", "timestamp", "time", "date"]
        guard let name = names.first(where: json.contains) else { return nil }
        return name == "min" && json.contains("max") ? "type" : name
    }

    /// A size that is no number means none, as other implementations read it.
    private static func size(_ value: JSONValue) -> Int {
        max(0, value.int ?? value.string.flatMap { Int($0) } ?? value.number.flatMap { Int($0.text.prefix { $0 != "." }) } ?? 0)
    }

    private static func knownSize(_ value: JSONValue, _ attribute: String, _ reader: ContractReader) throws(PactFileError) -> Int {
        guard let size = value.int ?? value.string.flatMap({ Int($0) }), size >= 0 else {
            throw reader.error(.invalidRule(.sizeNotNumber(attribute: attribute, value: value)))
        }
        return size
    }

    /// The member `format`, else the one called as the matcher.
    private static func format(_ json: JSONObject, _ other: String) -> String? {
        (json["format"] ?? json[other]).map(\.plainText)
    }

    private static func statusClass(_ json: JSONValue?, _ reader: ContractReader) throws(PactFileError) -> StatusClass {
        guard let json else { return .success }
        guard let statuses = StatusClass(json: json) else { throw reader.error(.invalidRule(.unknownStatusClass(json))) }
        return statuses
    }

    private static func variants(_ json: JSONValue, _ reader: ContractReader) throws(PactFileError) -> [ArrayVariant] {
        let list = ContractReader(json, at: reader.path.appending(.field("variants")))
        var variants: [ArrayVariant] = []
        for element in try list.elements() {
            variants.append(try ArrayVariant(reader: element))
        }
        return variants
    }
}

extension JSONValue {
    /// A string's own text, of everything else the JSON.
    var plainText: String { string ?? text() }
}
