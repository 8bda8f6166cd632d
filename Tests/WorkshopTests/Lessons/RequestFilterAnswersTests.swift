import Testing

@testable import Workshop

/// Answers that people give to step 10: right ones in other clothes, and wrong ones.
@Suite("Answers to the request filter")
struct RequestFilterAnswersTests {
    private static let file = "provider/verification.yaml"

    private static func verification(_ filter: String, before: Bool = false) throws -> String {
        let start = try #require(try RealLesson.step(10).start[file])
        return before ? filter + "\n" + start : start + filter + "\n"
    }

    private static let set = "\n    set:\n      Authorization: Bearer {now}"

    @Test(
        "a right one passes, however it is written",
        arguments: [
            "requestFilter:\n  - when: Authorization" + set, "requestFilter:\n  - when: authorization" + set,
            "requestFilter:\n  - when: AUTHORIZATION\n    set:\n      authorization: Bearer {now}",
            "requestFilter:\n  - set:\n      Authorization: Bearer {now}\n    when: Authorization",
            "requestFilter:\n- when: Authorization\n  set:\n    Authorization: \"Bearer {now}\"",
            "requestFilter:\n  - when: \"Authorization\"\n    set: { Authorization: \"Bearer {now}\" }",
            "requestFilter: [{ when: Authorization, set: { Authorization: 'Bearer {now}' } }]",
            "requestFilter:\n  - when: Authorization\n    set:\n      Authorization: bearer {now}",
            "requestFilter:\n  - when: Authorization" + set + "\n  - when: Authorization" + set,
            "requestFilter:\n  - when: X-Old-Token\n    set:\n      X-Old-Token: none\n  - when: Authorization" + set,
            "requestFilter:\n  - when: Authorization" + set + "\n  - when: X-Old-Token\n    set:\n      X-Old-Token: none",
            "requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer expired\n  - when: Authorization" + set,
            "requestFilter: # renews tokens\n  - when: Authorization   # only where there is one" + set + "   # anew in every run",
        ])
    func right(filter: String) async throws {
        for before in [false, true] {
            let outcome = try await RealLesson.run(10, changing: [Self.file: try Self.verification(filter, before: before)])
            #expect(outcome.isDone, "\(outcome.problems.map(\.sentence)) \(outcome.tasks.compactMap(\.reason))")
            #expect(outcome.verdict == .pass)
            #expect(outcome.runs.map(\.items.count) == [6, 2])
        }
    }

    @Test(
        "a wrong one does not, and hears why",
        arguments: [
            ("requestFilter:\n  - set:\n      Authorization: Bearer {now}", "Only touch what is there"),
            ("requestFilter:\n  - when: Authorization" + set + "\n  - set:\n      Authorization: Bearer {now}", "One of your rules"),
            ("requestFilter:\n  - when: Accept" + set, "the rule never acts"),
            ("requestFilter:\n  - when: Authorization" + set + "\n  - when: Accept" + set, "the token's own header"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer 2023-11-14T22:13:00.000Z", "filled in anew"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: \"2023-11-14T22:13:00.000Z\"", "filled in anew"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: '{now}'", "a bare time"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer{now}", "stands one blank"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer:{now}", "stands one blank"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Token {now}", "by the word `Bearer`"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer {{now}}", "single braces"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer ${now}", "single braces"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer {Now}", "single braces"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer { now }", "single braces"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: Bearer now", "single braces"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization: \"\"", "nobody has a token"),
            ("requestFilter:\n  - when: Authorisation" + set, "Authorization, with a z"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorisation: Bearer {now}", "Authorization, with a z"),
            ("requestFilter:\n  - when: Bearer" + set, "Authorization, with a z"),
            ("requestFilter:\n  - when: token" + set, "Authorization, with a z"),
            ("requestFilter:\n  - when: Authorization" + set + "\n      path: /product/10", "asked another"),
            ("requestFilter:\n  - when: Authorization" + set + "\n      Accept: text/plain", "something else"),
            (
                "requestFilter:\n  - when: Authorization" + set + "\n  - when: X-Trace\n    set:\n      X-Trace: b2",
                "nothing to do with the token"
            ),
            ("requestFilter:\n  - when: Authorization\n    set: { Authorization: Bearer {now} }", "a brace ends the text"),
            ("requestFilter:\n  - when: get all products" + set, "name a header"),
            ("requestFilter:\n  - when: \"GET /products\"" + set, "name a header"),
            ("requestFilter:\n  - when: \"no token\"" + set, "must be there"),
            ("requestFilter:\n  - when: false" + set, "must be there"),
            ("requestFilter:\n  - when: true" + set, "must be there"),
            ("requestFilter:\n  when: Authorization\n  set:\n    Authorization: Bearer {now}", "a list of rules"),
            ("requestFilter:\n  - when: Authorization", "and not what to do"),
            ("requestFilter:\n  - when: Authorization\n    remove: Authorization", "A rule knows `when` and `set`"),
            ("requestFilter:\n  - when: Authorization" + set + "\n    path: /products", "A rule knows `when` and `set`"),
            ("requestFilter:\n  - when: Authorization\n    set: Bearer {now}", "headers by name"),
            ("requestFilter:\n  - when: Authorization\n    set: Authorization", "headers by name"),
            ("requestFilter:\n  - when: Authorization\n    set: Authorization: Bearer {now}", "headers by name"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      - Authorization: Bearer {now}", "without a dash"),
            ("requestFilter:\n  - when: Authorization\n    set:\n    Authorization: Bearer {now}", "further right"),
            ("requestfilter:\n  - when: Authorization" + set, "capitals included"),
            ("requestFilter:\n  - if: Authorization" + set, "capitals included"),
            ("requestFilter:\n  - When: Authorization" + set, "capitals included"),
            ("requestFilter:\n\t- when: Authorization" + set, "a tab"),
            ("requestFilter:\n  - when:Authorization" + set, "a blank is missing"),
            ("requestFilter:\n  - when: Authorization\n    set:\n      Authorization:Bearer {now}", "a blank is missing"),
            ("requestFilter:\n  - when: Authorization\n   set:\n      Authorization: Bearer {now}", "another column"),
            ("requestFilter: []", "from 2019"),
            ("", "from 2019"),
        ])
    func wrong(filter: String, says: String) async throws {
        let outcome = try await RealLesson.run(10, changing: [Self.file: try Self.verification(filter)])
        #expect(!outcome.isDone)
        #expect(
            outcome.recognised?.says.contains(says) == true, "\(outcome.recognised?.id ?? "nothing"), \(outcome.problems.map(\.sentence))")
    }

    @Test(
        "the solution is green today and a day on, and with the clock moved completes nothing",
        arguments: ["+1d", "-3d", "2019-01-14T12:00Z"])
    func otherTimes(clock: String) async throws {
        let lesson = try RealLesson.step(10)
        let setting = try ClockSetting.real.set(clock)
        let outcome = await StepRunner.run(
            lesson, files: lesson.solution, over: RealLesson.transport, now: { RealLesson.now }, clock: setting)
        #expect(outcome.verdict == .pass)
        #expect(!outcome.isDone && outcome.tasks.allSatisfy { !$0.isDone })
    }

    @Test("with the provider's clock two hours ahead fresh tokens are too old, and the website is turned away as well")
    func providerAhead() async throws {
        let lesson = try RealLesson.step(10)
        let outcome = await StepRunner.run(
            lesson, files: lesson.solution, over: RealLesson.transport, now: { RealLesson.now },
            clock: try ClockSetting.real.set("provider +2h"))
        #expect(outcome.runs.first?.items.filter { $0.result == .ok }.count == 2)
        #expect(outcome.verdict == .fail)
    }

    @Test("each rule sees what those before it made")
    func ruleAfterRule() throws {
        let text = try Self.verification(
            "requestFilter:\n  - when: A\n    set:\n      B: one\n  - when: B\n    set:\n      C: two\n  - when: D\n    set:\n      E: three"
        )
        let file = try #require(VerificationFile.read(path: Self.file, text: text).value)
        let filtered = file.filtered(.init(method: "GET", target: "/", headers: ["A": "zero"]), now: RealLesson.now)
        #expect(filtered.headers == ["A": "zero", "B": "one", "C": "two"])
    }
}
