import Testing

@testable import Pact

@Suite("Matching rule definitions")
struct MatchingRuleDefinitionTests {
    @Test("Definitions give the same rules, example and generator as elsewhere", arguments: InlineFixture.all("definitions.json"))
    func definitions(_ fixture: InlineFixture) throws {
        let definition = try MatchingRuleDefinition.parse(try #require(fixture.json["definition"]?.string))
        #expect(definition.example == fixture.json["example"]?.string)
        #expect(definition.exampleKind.rawValue == fixture.json["kind"]?.string)
        #expect(definition.generator.map { .object($0.json) } == fixture.json["generator"])
        let rules = definition.rules.map { rule -> JSONValue in
            switch rule {
            case .rule(let rule): .object(rule.json)
            case .reference(let name): ["reference": .string(name)]
            }
        }
        #expect(.array(rules) == fixture.json["rules"])
    }

    @Test("There are cases")
    func casesExist() {
        #expect(InlineFixture.all("definitions.json").count > 50)
    }

    @Test("A text written for a definition reads back the same", arguments: InlineFixture.all("definitions.json"))
    func roundTrip(_ fixture: InlineFixture) throws {
        let definition = try MatchingRuleDefinition.parse(try #require(fixture.json["definition"]?.string))
        guard let text = definition.text else { return }
        #expect(try MatchingRuleDefinition.parse(text) == definition)
    }

    @Test(
        "Definitions are written with one blank behind a comma",
        arguments: [
            ("matching(type,'Name')", "matching(type, 'Name')"),
            (#"matching(regex,'\d+\\n','100')"#, #"matching(regex, '\d+\\n', '100')"#),
            ("atLeast(1),eachValue( matching(date,'yyyy','2020'))", "atLeast(1), eachValue(matching(date, 'yyyy', '2020'))"),
            ("matching(integer,fromProviderState('${id}',3))", "matching(integer, fromProviderState('${id}', 3))"),
            ("arrayContains(matching(equalTo,'x'),matching($'b'))", "arrayContains(matching(equalTo, 'x')), matching($'b')"),
            ("arrayContains(matching($'b'),matching(equalTo,'x'))", nil),
            ("matching(creditcard,'visa','4111')", "matching(creditcard, 'visa', '4111')"),
        ] as [(String, String?)])
    func written(_ text: String, _ expected: String?) throws {
        #expect(try MatchingRuleDefinition.parse(text).text == expected)
    }

    @Test("A rule that no definition stands for, and a date without its generator, have no text")
    func notWritten() {
        #expect(MatchingRuleDefinition([.rule(.values)]).text == nil)
        #expect(MatchingRuleDefinition([.rule(.type(min: 1, max: 2))]).text == nil)
        #expect(MatchingRuleDefinition([.rule(.date(format: "yyyy"))], example: "2020", exampleKind: .string).text == nil)
        #expect(MatchingRuleDefinition([.rule(.type(min: nil, max: nil))], example: "it's", exampleKind: .string).text == nil)
    }

    @Test("A quote in a pattern is written by its code")
    func quotes() throws {
        let definition = MatchingRuleDefinition([.rule(.regex(#"it's\"#))], example: "x", exampleKind: .string)
        let text = try #require(definition.text)
        #expect(text == #"matching(regex, 'it\u0027s\u005C', 'x')"#)
        #expect(try MatchingRuleDefinition.parse(text) == definition)
    }

    @Test(
        "Only a text whose first word begins a definition is one",
        arguments: [
            ("matching(type,'x')", true), (" atLeast(1)", true), ("notEmpty", true), ("matchingx", false), ("plain text", false),
            ("MATCHING(type,'x')", false), ("", false), ("'matching'", false),
        ])
    func recognised(_ text: String, _ isDefinition: Bool) {
        #expect(MatchingRuleDefinition.isDefinition(text) == isDefinition)
    }

    @Test("Examples become JSON of their kind")
    func exampleValues() throws {
        #expect(try MatchingRuleDefinition.parse("matching(type,1.50)").exampleValue?.text() == "1.50")
        #expect(try MatchingRuleDefinition.parse("matching(integer,007)").exampleValue == 7)
        #expect(try MatchingRuleDefinition.parse("matching(boolean,true)").exampleValue == true)
        #expect(try MatchingRuleDefinition.parse("matching(type,'1')").exampleValue == "1")
        #expect(try MatchingRuleDefinition.parse("atLeast(1)").exampleValue == nil)
    }

    @Test(
        "What is wrong is told with its place",
        arguments: [
            ("", 0, "The definition is empty; write one, as in matching(type, 'example')."),
            ("matchin(type,'x')", 0, "no definition begins with matchin; did you mean matching?"),
            (
                "plain", 0,
                "no definition begins with plain; begin it with one of matching, notEmpty, eachKey, eachValue, atLeast, atMost, "
                    + "arrayContains."
            ),
            ("matching(regx,'a','b')", 9, "there is no matcher regx; did you mean regex?"),
            ("matching(type)", 13, "a comma is needed here, not )."),
            ("matching(", 9, "a matcher's name such as type or regex is needed, and the text ends."),
            ("matching type", 9, "an opening bracket is needed here, not type."),
            ("matching(type,'x'", 17, "a closing bracket is needed, and the text ends."),
            ("matching(type,'x') notEmpty('y')", 19, "a comma or the end is needed here, not notEmpty."),
            ("matching(type,'x'),", 19, "a definition such as matching(type, 'example') is needed, and the text ends."),
            ("matching(regex,\\d,'x')", 15, "a text in single quotes is needed here, not \\."),
            ("matching(integer,1.5)", 17, "a whole number is needed here, not 1.5."),
            ("matching(number,'1')", 16, "a number is needed here, not '1'."),
            ("matching(boolean,'true')", 17, "true or false is needed here, not 'true'."),
            ("matching(semver,'1.0')", 16, "'1.0' is no semantic version; write three numbers, as in '1.0.0'."),
            ("matching(regex,'\\u00','x')", 15, "\\u is followed by four hexadecimal digits, or by some in braces."),
            ("matching(type,123456789012345678901)", 14, "this number does not fit 64 bits."),
            ("atLeast(-1)", 8, "a whole number from 0 on is needed here, not -1."),
            (
                "eachValue(matching($'items'))", 10,
                "the reference to 'items' cannot stand inside another definition; give an example there."
            ),
        ])
    func errors(_ text: String, _ offset: Int, _ words: String) {
        let error = #expect(throws: MatchingRuleDefinitionError.self) { try MatchingRuleDefinition.parse(text) }
        #expect(error?.offset == offset)
        #expect(error?.reason.words == words)
    }

    @Test("The sentence names the definition and the character, the caret shows it")
    func sentence() {
        let error = #expect(throws: MatchingRuleDefinitionError.self) { try MatchingRuleDefinition.parse("matching(regx,'a','b')") }
        #expect(
            error?.sentence
                == "The definition matching(regx,'a','b') goes wrong at character 10: there is no matcher regx; did you mean regex?")
        #expect(error?.caretLines == ["matching(regx,'a','b')", "         ^"])
        let second = #expect(throws: MatchingRuleDefinitionError.self) { try MatchingRuleDefinition.parse("atLeast(1),\n atMost(x)") }
        #expect(second?.caretLines == [" atMost(x)", "        ^"])
    }

    @Test("Definitions nested too deep are refused")
    func depth() {
        let deep = String(repeating: "eachValue(", count: 100_000)
        let error = #expect(throws: MatchingRuleDefinitionError.self) { try MatchingRuleDefinition.parse(deep) }
        #expect(error?.reason == .tooDeep(limit: 64))
    }
}
