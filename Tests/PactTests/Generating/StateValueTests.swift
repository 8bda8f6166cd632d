import Pact
import Testing

@Suite("Values of the provider state")
struct StateValueTests {
    @Test(
        "An expression is one value as it is, or a text with values in it",
        arguments: [
            ("${a}", 5), ("a", 5), ("x${a}", "x5"), ("${a}${b}", "5B"), ("${b}", "B"), ("\\${a}", "\\5"), ("x}${a}", "x}5"),
            ("${}", ""), ("x${n}y", "xy"), ("${n}", .null), ("${o}!", #"{"x":1}!"#), ("${d}m", "1.5m"),
            ("${q}", nil), ("x${q}y", nil), ("${", nil), ("${a", nil), ("q", nil), ("$a", nil), ("${ a }", nil), ("${o.x}", nil), ("", nil),
        ] as [(String, JSONValue?)])
    func expressions(expression: String, value: JSONValue?) throws {
        let state: JSONObject = ["a": 5, "b": "B", "n": .null, "o": ["x": 1], "d": .number(try #require(JSONNumber("1.50")))]
        let generator = Generator.providerState(expression: expression)
        #expect(try Generated.value(generator, in: Generated.context(state: state)) == value)
        #expect(try Generated.value(generator, in: Generated.context(.consumer, state: state)) == nil)
        #expect(Generated.text(generator, in: Generated.context(.consumer, state: state)) == nil)
    }

    private static let half = JSONNumber("1.5").map(JSONValue.number) ?? .null

    /// The value, then what becomes of it as a string, integer, decimal and Boolean; `nil` for none.
    @Test(
        "A value is converted to the type the contract names",
        arguments: [
            ("5", ["5"], "5", "5.0", "true"), ("1.5", ["1.5"], "1", "1.5", "true"), ("-1.7", ["-1.7"], "-1", "-1.7", "false"),
            ("0", ["0"], "0", "0.0", "false"), ("null", ["null"], "0", "0.0", "false"), ("true", ["true"], "1", "1.0", "true"),
            (#""t""#, ["t"], nil, nil, nil), (#""7""#, ["7"], "7", "7.0", nil), (#""+7""#, ["+7"], "7", "7.0", nil),
            (#""7.5""#, ["7.5"], nil, "7.5", nil), (#""1e3""#, ["1e3"], nil, "1e3", nil), (#"".5""#, [".5"], nil, "0.5", nil),
            (#""inf""#, ["inf"], nil, nil, nil), (#""true""#, ["true"], nil, nil, "true"), (#""TRUE""#, ["TRUE"], nil, nil, nil),
            ("[1]", ["[1]"], nil, nil, nil), (#"{"x":1}"#, [#"{"x":1}"#], nil, nil, nil),
            ("100000000000000000000", ["100000000000000000000"], "100000000000000000000", "100000000000000000000.0", "true"),
        ] as [(String, [String], String?, String?, String?)])
    func types(json: String, string: [String], integer: String?, decimal: String?, boolean: String?) throws {
        let value = try JSONValue.parse(json)
        let expected: [StateValueType: JSONValue?] = [
            .string: string.first.map(JSONValue.string), .integer: try integer.map { try JSONValue.parse($0) },
            .decimal: try decimal.map { try JSONValue.parse($0) }, .float: try decimal.map { try JSONValue.parse($0) },
            .boolean: try boolean.map { try JSONValue.parse($0) }, .raw: value,
        ]
        for type in StateValueType.allCases {
            let generator = Generator.providerState(expression: "${a}", type: type)
            let converted = try Generated.value(generator, in: Generated.context(state: ["a": value]))
            #expect(converted == expected[type], "as \(type)")
        }
    }

    @Test(
        "Where only a text can stand, null is an empty one and a number shows no more than it has to",
        arguments: [
            (5, nil, "5"), (half, nil, "1.5"), ("t", nil, "t"), (.null, nil, ""), (true, nil, "true"), ([1], nil, "[1]"),
            (["x": 1], nil, #"{"x":1}"#), (5, .decimal, "5"), (.null, .string, ""), (.null, .integer, "0"), (true, .integer, "1"),
            ("x", .integer, nil), (half, .float, "1.5"),
        ] as [(JSONValue, StateValueType?, String?)])
    func texts(value: JSONValue, type: StateValueType?, text: String?) {
        let generator = Generator.providerState(expression: "${a}", type: type)
        #expect(Generated.text(generator, in: Generated.context(state: ["a": value])) == text)
    }
}
