import Testing

@testable import Pact

@Suite("Sentences about contract smells")
struct LintSentenceTests {
    @Test(
        "Each tells what is smelly and a better form",
        arguments: [
            (
                .exactValues(count: 1),
                "The body's only value has to be exactly the example's. "
                    + "Give the values a rule, such as type, so that the provider's own data will do."
            ),
            (
                .recordWithoutState(path: "/products/10", record: "10"),
                "The path /products/10 names one record, 10, and no provider state says that it exists. "
                    + "Add a provider state, such as \"the record exists\", so that the provider can make it so."
            ),
            (
                .overspecifiedHeader(name: "Date", reason: .changes),
                "The header Date changes from one message to the next, and has to be exactly the example's. Take it out, or give it a rule."
            ),
            (
                .overspecifiedHeader(name: "Server", reason: .transport),
                "The header Server is set by whatever carries the message, and has to be exactly the example's. "
                    + "Take it out, or give it a rule."
            ),
            (
                .overspecifiedHeader(name: "Authorization", reason: .credential),
                "The header Authorization proves who is asking, and has to be exactly the example's. "
                    + "Give it a rule, such as regex, so that any valid credential will do."
            ),
            (
                .overspecifiedHeader(name: "User-Agent", reason: .program),
                "The header User-Agent names the program that sends it, and has to be exactly the example's. "
                    + "Take it out, or give it a rule, so that the next version still fits."
            ),
            (
                .overspecifiedHeader(name: "Content-Type", reason: .boundary),
                "The header Content-Type asks for one boundary, which differs from one message to the next. "
                    + #"Give it the rule regex with multipart/form-data;(\s*charset=[^;]*;)?\s*boundary=.*"#
            ),
            (
                .randomExample("936da01f-9abd-4d9d-80c7-02af85c822a8", .uuid),
                "\"936da01f-9abd-4d9d-80c7-02af85c822a8\" looks like a UUID made anew for each run, and has to be met exactly. "
                    + "Give it a rule (regex or type), or an example that stays the same."
            ),
            (
                .randomExample(1_606_042_759_486, .moment),
                "1606042759486 looks like a moment made anew for each run, and has to be met exactly. "
                    + "Give it a rule (datetime with its format), or an example that stays the same."
            ),
            (
                .overwrites(earlier: 0),
                "Interaction 1 has the same description and provider states; when pacts are merged only this one is kept. "
                    + "Give the two different descriptions, or different states."
            ),
            (
                .sameRequest(earlier: 1, description: "a", sameResponse: true),
                "Interaction 2, \"a\", has the same request and provider states, and the same response. Take one of them out."
            ),
            (
                .ruleWithoutPlace(rule: "type", category: .body, place: "$.a"),
                "The rule type stands for $.a, which the example does not have. Add the place to the example, or take the rule out."
            ),
            (
                .ruleWithoutPlace(rule: "type", category: .header, place: "X"),
                "The rule type stands for the header X, which the example does not have. Add it to the example, or take the rule out."
            ),
            (
                .ruleWithoutBody(rule: "type", place: "$.a"),
                "The rule type stands for $.a of a body, and there is no body. Add a body, or take the rule out."
            ),
            (.unreadableRule(rule: .regex("(")), "The rule regex ( cannot be read. Correct its pattern."),
            (.unreadableRule(rule: .date(format: "'")), "The rule date ' cannot be read. Correct its format."),
            (
                .emptyListAcceptsAll,
                "The example is an empty list under a rule, so every list is accepted. "
                    + "Put one element into the example and ask for min 1, or take the rule out to ask for an empty list."
            ),
            (
                .listWithoutMinimum,
                "The rule type stands for a list without min, so an empty list is accepted and its elements are never seen. "
                    + "Add min 1 (eachLike)."
            ),
            (
                .unknownMatcher(name: "creditcard", nearest: nil),
                "No matcher is called creditcard; it refuses everything. Choose one that the specification has."
            ),
            (
                .ruleNeverUsed(rule: "type", place: "$.*.*.c", heavier: "$.a.b"),
                "The rule type for $.*.*.c is never used, since the one for $.a.b weighs more there. "
                    + "Take it out, or name the place more exactly."
            ),
            (
                .rulesUndecided(place: "$.*.b", other: "$.a.*"),
                "The rules for $.*.b and $.a.* weigh the same in one place, and tools differ in which they take. "
                    + "Name one of the two places more exactly."
            ),
            (
                .stateOfTwo(name: "a is and b is", first: "a is", second: "b is"),
                "The provider state \"a is and b is\" tells of two situations. "
                    + "Make it two provider states, \"a is\" and \"b is\" (from V3 on)."
            ),
            (
                .generatorWithoutState(expression: "/${id}"),
                "/${id} is to come from the provider state, and the interaction has none. Add the provider state that knows it."
            ),
            (
                .laterFeature(name: "The matcher semver", since: .v4, version: .v3),
                "The matcher semver is known from V4 on, and this pact is of V3; other tools pass it over. "
                    + "Write the pact in V4, or do without."
            ),
        ] as [(LintSmell, String)])
    func sentences(_ smell: LintSmell, _ sentence: String) {
        #expect(smell.sentence == sentence)
    }
}
