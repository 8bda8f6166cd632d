import Pact
import Testing

@testable import Workshop

@Suite("Reading what a lesson says of states, tokens and examples")
struct LessonStatesReadingTests {
    private static let runs = "check: { runs: [pact, verify] }"
    private static let states = """
        check: { states: { interactions: [{ id: L, what: the list, given: [some], request: GET /a }], \
        stores: [{ id: "0", what: an empty store, data: { a: [] } }], orders: [in-order, reversed] } }
        """

    private func checks(_ text: String) throws -> [TaskCheck] {
        let (lesson, problems) = SmallCourse.read(replacing: Self.runs, with: text)
        #expect(problems.map(\.line) == [])
        return try #require(lesson).tasks.map(\.check)
    }

    @Test("a check of states has a sample for each interaction and store, and one for each order")
    func states() throws {
        guard case .states(let check)? = try checks(Self.states).last else {
            Issue.record("no check of states")
            return
        }
        #expect(check.sampleNames == ["L0", "O1", "O2"])
        #expect(check.stores.map(\.data) == [["a": []]])
        #expect(check.interactions.map(\.given) == [["some"]])
    }

    @Test("a call may have to carry a token that was made just then")
    func token() throws {
        let text = "check: { calls: [{ id: C1, call: getProduct(\"1\"), sends: GET /product/1, freshToken: true }] }"
        guard case .calls(let samples)? = try checks(text).last else {
            Issue.record("no check of calls")
            return
        }
        #expect(samples.map(\.carriesFreshToken) == [true])
    }

    @Test("an interaction may be known by any situation but some, by any status, and by what its test leaves out")
    func selection() throws {
        let text = """
            check: { contract: { select: { request: GET /a, given: [none], givenNot: [some], status: any, without: [Authorization] }, \
            sends: [{ id: S1, what: a token, header: Authorization, pattern: 'B.+' }] } }
            """
        guard case .contract(let check)? = try checks(text).last else {
            Issue.record("no check of a contract")
            return
        }
        #expect(check.selection.given == ["none"])
        #expect(check.selection.givenNot == ["some"])
        #expect(check.selection.status == nil)
        #expect(check.selection.without == ["Authorization"])
        #expect(check.sends == [SentSample(id: "S1", what: "a token", header: "Authorization", pattern: "B.+")])
    }

    @Test(
        "what is wrong in them is named",
        arguments: [
            ("orders: [in-order, reversed]", "orders: [backwards]", "an order cannot be \"backwards\". Known are in-order, reversed."),
            ("stores:", "store:", "a check of states has no `store`"),
            ("what: the list, ", "", "`what`"),
            ("data: { a: [] }", "data: { a: {} }", "list"),
        ])
    func problems(old: String, new: String, expected: String) {
        let lines = SmallCourse.read(replacing: Self.runs, with: Self.states.replacing(old, with: new)).problems.map(\.line)
        #expect(lines.contains { $0.lowercased().contains(expected.lowercased()) }, "\(lines)")
    }

    @Test("a mistake may show in one sample or in several, all of which have to be there")
    func samples() throws {
        let several = SmallCourse.read(replacing: "betrayed: { refuses: P1 }", with: "betrayed: { refuses: [P1, P2] }")
        #expect(several.lesson?.wrongAnswers.last?.betrayal == .refuses(["P1", "P2"]))
        let lesson = try #require(
            SmallCourse.read(replacing: "betrayed: { refuses: P1 }", with: "betrayed: { refuses: [P1, X9] }").lesson)
        #expect(NamesCheck(lesson: lesson).problems.map(\.kind).contains(.unknownSample(wrong: "exact", sample: "X9")))
    }
}
