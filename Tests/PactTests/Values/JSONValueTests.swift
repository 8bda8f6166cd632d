import Pact
import Testing

@Suite("JSON values")
struct JSONValueTests {
    @Test(
        "Equality tells integers from decimals and nothing else about how a value is written",
        arguments: [
            ("1", "1", true), ("1", "1.0", false), ("1.0", "1.00", true), ("10e-1", "1.0", true), ("1e2", "100.0", true),
            ("1e2", "100", false), ("0.0", "-0.0", true), ("-1.5", "1.5", false), ("0", "-0", true), ("1e400", "1e401", false),
            ("1e400", "10e399", true), ("12345678901234567890123", "12345678901234567890124", false),
            ("0.1000000000000000055511151231257827", "0.1", false),
            ("1e99999999999999999999", "1e99999999999999999998", false), ("0e99999999999999999999", "0.0", true),
            ("0.1e-9223372036854775808", "0.1e-9223372036854775807", false),
            (#""é""#, #""\u00e9""#, true), (#""\u00e9""#, #""e\u0301""#, false),
            (#"{"a":1,"b":[2]}"#, #"{"b":[2],"a":1}"#, true), (#"{"a":1}"#, #"{"a":1,"b":null}"#, false),
            (#"{"\u00e9":1}"#, #"{"e\u0301":1}"#, false),
            ("[1,2]", "[2,1]", false), ("null", "false", false), ("\"1\"", "1", false), ("{}", "[]", false),
        ])
    func equality(left: String, right: String, isEqual: Bool) throws {
        #expect(try (JSONValue.parse(left) == JSONValue.parse(right)) == isEqual)
    }

    @Test(
        "A value's kind has Pact's name",
        arguments: [
            ("null", "Null"), ("true", "Boolean"), ("1", "Integer"), ("1.0", "Decimal"), ("1e2", "Decimal"), ("\"\"", "String"),
            ("[]", "Array"), ("{}", "Object"),
        ])
    func kinds(text: String, name: String) throws {
        #expect(try JSONValue.parse(text).kind.rawValue == name)
    }

    @Test("The two kinds of numbers are one type, all others are their own")
    func sameTypes() {
        for kind in JSONKind.allCases {
            for other in JSONKind.allCases {
                #expect(kind.isSameType(as: other) == (kind == other || (kind.isNumber && other.isNumber)))
            }
        }
    }

    @Test(
        "The plain text of a decimal always shows a point or an exponent",
        arguments: [
            ("100", "100"), ("-0", "-0"), ("100.0", "100.0"), ("1e2", "100.0"), ("1.10", "1.1"), ("0.00001", "0.00001"),
            ("0.000001", "1e-6"), ("1e-7", "1e-7"), ("1e15", "1000000000000000.0"), ("1e16", "1e+16"), ("-1.25e20", "-1.25e+20"),
            ("0.0", "0.0"), ("12.5e-9", "1.25e-8"), ("0.1000000000000000055511151231257827", "0.1"),
            ("0.1e-9223372036854775808", "0.1e-9223372036854775808"), ("1e9223372036854775807", "1e9223372036854775807"),
            ("1e99999999999", "1e+99999999999"),
        ])
    func plainText(text: String, shown: String) throws {
        #expect(try #require(JSONNumber(text)).plainText == shown)
    }

    @Test(
        "Only JSON's own spelling makes a number", arguments: ["+1", ".5", "0x1F", "01", "NaN", "", "1.", "1e", "--1", "1 ", "1.e3"])
    func invalidNumbers(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test("Literals make values")
    func literals() {
        let value: JSONValue = ["id": 7, "tags": ["a", nil], "ok": true]
        #expect(value.text() == #"{"id":7,"tags":["a",null],"ok":true}"#)
        #expect(value["tags"]?[0] == "a")
        #expect(value["tags"]?[2] == nil)
        #expect(value["id"]?.int == 7)
    }

    @Test("Pretty text has two spaces a level, sorted by bytes when asked")
    func prettyText() {
        let value: JSONValue = ["b": ["x": 1], "B": [], "é": [1, 2], "a": [:]]
        #expect(
            value.text(pretty: true, sortedKeys: true) == """
                {
                  "B": [],
                  "a": {},
                  "b": {
                    "x": 1
                  },
                  "é": [
                    1,
                    2
                  ]
                }
                """)
    }

    @Test(
        "A brief text stays on one line and within its limit",
        arguments: [("[1,2]", 5, "[1,2]"), ("[1,2,3]", 5, "[1,2…"), ("\"a\\nb\"", 20, "\"a\\nb\""), ("\"éé\"", 4, "\"éé\"")])
    func brief(text: String, limit: Int, shown: String) throws {
        #expect(try JSONValue.parse(text).brief(limit: limit) == shown)
    }
}
