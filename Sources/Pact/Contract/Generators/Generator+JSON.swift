extension Generator {
    /// Reads one generator of a pact file, e.g. `{"type": "RandomInt", "min": 1}`.
    ///
    /// It never fails: what cannot be read is kept as it stands, and will leave examples alone.
    public init(json: JSONObject) {
        guard let name = json["type"]?.string, !name.isEmpty else {
            self = .unknown(name: "", attributes: json)
            return
        }
        self.init(name: name, attributes: json.without(["type"]))
    }

    /// Reads a generator whose name stands elsewhere than in its attributes.
    public init(name: String, attributes: JSONObject) {
        let text = { (attribute: String) in attributes[attribute].map(\.plainText) }
        let number = { (attribute: String) in attributes[attribute].flatMap(Self.wholeNumber) }
        let unknown = Generator.unknown(name: name, attributes: attributes)
        self =
            switch name {
            case "RandomInt": .randomInt(min: number("min"), max: number("max"))
            case "RandomDecimal": .randomDecimal(digits: number("digits"))
            case "RandomHexadecimal": .randomHexadecimal(digits: number("digits"))
            case "RandomString": .randomString(size: number("size"))
            case "RandomBoolean": .randomBoolean
            case "Regex": text("regex").map(Generator.regex) ?? unknown
            case "Uuid": .uuid(format: text("format").flatMap(UUIDFormat.init))
            case "Date": .date(format: text("format"), expression: text("expression"))
            case "Time": .time(format: text("format"), expression: text("expression"))
            case "DateTime": .dateTime(format: text("format"), expression: text("expression"))
            case "ProviderState":
                text("expression").map { .providerState(expression: $0, type: attributes["dataType"].map(Self.valueType)) } ?? unknown
            case "MockServerURL": .mockServerURL(example: text("example") ?? "", regex: text("regex") ?? "")
            default: unknown
            }
    }

    /// The generator as a pact file writes it.
    public var json: JSONObject {
        switch self {
        case .randomInt(let min, let max): named(("min", min.map(JSONValue.int)), ("max", max.map(JSONValue.int)))
        case .randomDecimal(let digits), .randomHexadecimal(let digits): named(("digits", digits.map(JSONValue.int)))
        case .randomString(let size): named(("size", size.map(JSONValue.int)))
        case .randomBoolean: named()
        case .regex(let pattern): named(("regex", .string(pattern)))
        case .uuid(let format): named(("format", format.map { .string($0.rawValue) }))
        case .date(let format, let expression), .time(let format, let expression), .dateTime(let format, let expression):
            named(("format", format.map(JSONValue.string)), ("expression", expression.map(JSONValue.string)))
        case .providerState(let expression, let type):
            named(("expression", .string(expression)), ("dataType", type.map { .string($0.rawValue) }))
        case .mockServerURL(let example, let regex): named(("example", .string(example)), ("regex", .string(regex)))
        case .unknown(let name, let attributes): name.isEmpty ? attributes : named().overlaid(by: attributes.without(["type"]))
        }
    }

    /// The name that pact files give this generator.
    public var name: String {
        switch self {
        case .randomInt: "RandomInt"
        case .randomDecimal: "RandomDecimal"
        case .randomHexadecimal: "RandomHexadecimal"
        case .randomString: "RandomString"
        case .randomBoolean: "RandomBoolean"
        case .regex: "Regex"
        case .uuid: "Uuid"
        case .date: "Date"
        case .time: "Time"
        case .dateTime: "DateTime"
        case .providerState: "ProviderState"
        case .mockServerURL: "MockServerURL"
        case .unknown(let name, _): name
        }
    }

    /// The names this engine knows, as pact files write them.
    public static let knownNames = [
        "RandomInt", "RandomDecimal", "RandomHexadecimal", "RandomString", "RandomBoolean", "Regex", "Uuid", "Date", "Time",
        "DateTime", "ProviderState", "MockServerURL",
    ]

    private func named(_ attributes: (name: String, value: JSONValue?)...) -> JSONObject {
        var json: JSONObject = ["type": .string(name)]
        for attribute in attributes { json[attribute.name] = attribute.value }
        return json
    }

    /// A whole number, or the text of one.
    private static func wholeNumber(_ value: JSONValue) -> Int? {
        value.int ?? value.string.flatMap { Int($0) }
    }

    /// In any case of letters; a name that is not known converts nothing.
    private static func valueType(_ value: JSONValue) -> StateValueType {
        value.string.flatMap { StateValueType(rawValue: $0.uppercased()) } ?? .raw
    }
}
