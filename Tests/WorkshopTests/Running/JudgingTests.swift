import Pact
import Testing
@testable import Workshop

@Suite("Judging what came of a run")
struct JudgingTests {
    // MARK: - Announcements

    private static let announced = AnnouncedResult(
        run: .verify, item: "GET /a", given: ["s"], must: ["status 200 404", "bodyType"], may: ["header", "body $.x"])

    @Test(
        "an announced failure has all facts that must be there, and none but those that may",
        arguments: [
            (["status 200 404", "bodyType"], true),
            (["status 200 404", "bodyType", "header X"], true),
            (["status 200 404", "bodyType", "body $.x"], true),
            (["status 200 404"], false),
            (["status 200 404", "bodyType", "body $.y"], false),
            (["status 200 404", "bodyType", "headers"], false),
            (["status 200 500", "bodyType"], false),
        ])
    func facts(facts: [String], expected: Bool) {
        #expect(Self.announced.allows(facts) == expected)
    }

    @Test(
        "a run gives what is announced only when just that fails",
        arguments: [
            ([("GET /a", RunItem.Result.error), ("GET /b", .ok)], true, false),
            ([("GET /a", .ok), ("GET /b", .ok)], false, true),
            ([("GET /a", .error), ("GET /b", .error)], false, false),
            ([("GET /b", .ok)], false, false),
        ])
    func exactly(items: [(String, RunItem.Result)], asAnnounced: Bool, greener: Bool) {
        let lesson = Lesson(number: 1, folder: "01-a", title: "a", runs: [.verify], announced: [Self.announced])
        let report = RunReport(
            kind: .verify, result: .failed,
            items: items.map { line, result in
                RunItem(
                    title: "x", requestLine: line, providerStates: [ProviderState("s")], result: result,
                    facts: result == .error ? ["status 200 404", "bodyType"] : [])
            })
        let announcement = Announcement(of: lesson, for: .verify)
        #expect(announcement.judging(report).isAsAnnounced == asAnnounced)
        #expect(announcement.isGreener(report) == greener)
    }

    @Test("where nothing is announced everything has to pass")
    func nothingAnnounced() {
        let announcement = Announcement(of: Lesson(number: 1, folder: "01-a", title: "a"), for: .pact)
        #expect(announcement.judging(RunReport(kind: .pact, result: .passed)).isAsAnnounced)
        #expect(!announcement.judging(RunReport(kind: .pact, result: .failed)).isAsAnnounced)
        #expect(!announcement.judging(RunReport(kind: .pact, result: .notRun(because: "x"))).isAsAnnounced)
    }

    // MARK: - Calls

    @Test(
        "a call is held against what the test says",
        arguments: [
            (CallResult.returned(["id": "50"]), CallExpectation.returns(["id": "50"]), true, "returned", nil),
            (
                .returned(["id": "50"]), .returns(["id": 50]), false, "differs",
                "$.id: expected number 50, got text \"50\": write it in quotes"
            ),
            (
                .returned(["id": 50]), .returns(["id": "50"]), false, "differs",
                "$.id: expected text \"50\", got number 50: write it without quotes"
            ),
            (.returned([1, 2]), .returns([1]), false, "differs", "$[1]: expected nothing, got number 2"),
            (.returned(["a": 1]), .returns(["a": 1, "b": 2]), false, "differs", "$.b: expected number 2, got nothing"),
            (.returned([]), .returns(["a": 1]), false, "differs", "expected {\"a\":1}, got a list of 0"),
            (.failed(status: 404), .fails(status: 404), true, "status 404", nil),
            (.failed(status: 500), .fails(status: 404), false, "status 500", "should fail with 404, and failed with 500"),
            (.returned(nil), .fails(status: 404), false, "returned", "should fail with 404: it brought null"),
            (.refused, .refused, true, "refused", nil),
            (.refused, .anything, false, "refused", "Refused: nobody listens there."),
            (.failed(status: 404), .returns([1]), false, "status 404", "f() should bring a value: the answer was 404."),
            (.failed(status: 404), .anything, false, "status 404", "The answer was 404."),
            (.notCalled(.unknownOperation(name: "f", known: [])), .anything, false, "unknownCall", "`f`"),
            (.notCalled(.argumentNotText(operation: "f", parameter: "id", given: 50)), .anything, false, "argument", "50"),
        ] as [(CallResult, CallExpectation, Bool, String, String?)])
    func calls(result: CallResult, expectation: CallExpectation, isOk: Bool, fact: String, sentence: String?) {
        let judgement = CallJudgement(result, of: OperationCall("f"), against: expectation)
        #expect(judgement.isOk == isOk)
        #expect(judgement.fact == fact)
        if let sentence { #expect(judgement.failure?.contains(sentence) == true, "\(judgement.failure ?? "")") }
        #expect((judgement.failure == nil) == isOk)
    }

    @Test("of many differences the first three are told")
    func manyDifferences() {
        let differences = ValueDifference.all(expected: [1, 2, 3, 4, 5], actual: [5, 4, 0, 2, 1])
        #expect(differences.count == 5)
        #expect(differences.sentence.hasSuffix("; and 2 more"))
    }

    // MARK: - Recognising mistakes

    @Test(
        "patterns are looked for outside comments, line by line",
        arguments: [
            ("path: /a # was !like", "!like", false), ("# !like", "!like", false), ("body: !like", "!like$", true),
            ("name: \"a # b\"", "# b", true), ("name: 'it # is'", "# is", true), ("a: b#c", "#c", true), ("a: 1\nb: 2", "^b: 2$", true),
            ("it's here # gone", "gone", false), ("a", "(", false),
        ])
    func patterns(text: String, pattern: String, isFound: Bool) {
        #expect(TextPattern(pattern).isFound(in: text) == isFound)
    }

    private static let verdicts = [
        SampleVerdict(id: "A1", what: "", text: "", should: .accept, isAccepted: true),
        SampleVerdict(id: "A2", what: "", text: "", should: .accept, isAccepted: false),
        SampleVerdict(id: "R1", what: "", text: "", should: .reject, isAccepted: true),
    ]

    @Test(
        "the first sample of a task that is judged wrongly betrays a mistake, later ones do not",
        arguments: [
            (WrongAnswer.Betrayal.refuses(["A2"]), true), (.accepts(["A2"]), false), (.refuses(["A1"]), false), (.accepts(["R1"]), false),
            (.run(.pact), true), (.run(.unit), false), (.outcome, true), (.task, true), (.parse, false),
        ])
    func betrayals(betrayal: WrongAnswer.Betrayal, expected: Bool) {
        let wrong = WrongAnswer(id: "w", betrayal: betrayal, says: "s")
        #expect((recognition([wrong]).mistake != nil) == expected)
    }

    @Test(
        "a mistake needs all its features",
        arguments: [
            ([WrongAnswerFeature.fact("path")], true), ([.fact("method")], false), ([.sent("GET /b")], true), ([.sent("GET /c")], false),
            ([.text(path: "a.yaml", pattern: "x")], true), ([.text(path: "b.yaml", pattern: "x")], false),
            ([.noText(path: "a.yaml", pattern: "x")], false), ([.noText(path: "b.yaml", pattern: "x")], true),
            ([.fact("path"), .sent("GET /c")], false),
        ])
    func features(features: [WrongAnswerFeature], expected: Bool) {
        let wrong = WrongAnswer(id: "w", betrayal: .outcome, when: features, says: "s")
        #expect((recognition([wrong]).mistake != nil) == expected)
    }

    @Test("the first mistake that fits speaks")
    func firstFits() {
        let wrong = ["a", "b"].map { WrongAnswer(id: $0, betrayal: .outcome, says: "says \($0)") }
        #expect(recognition(wrong).mistake == RecognisedMistake(id: "a", says: "says a"))
    }

    private func recognition(_ wrong: [WrongAnswer]) -> MistakeRecognition {
        let item = RunItem(title: "x", result: .error, facts: ["path"])
        return MistakeRecognition(
            lesson: Lesson(number: 1, folder: "01-a", title: "a", wrongAnswers: wrong), files: ["a.yaml": "x: 1"],
            runs: [
                RunReport(kind: .pact, result: .failed, items: [item]), RunReport(kind: .unit, result: .notRun(because: "pact test first")),
            ],
            tasks: [TaskReport(id: "t", title: "t", isDone: false, samples: Self.verdicts)], problems: [], sent: ["GET /b"])
    }

    @Test(
        "paths are resolved inside the step's folder and never out of it",
        arguments: [
            ("../pacts/a.json", "pacts/a.json"), ("service.yaml", "provider/service.yaml"), ("./x/../y", "provider/y"),
            ("../../x", nil), ("/etc/passwd", nil),
        ] as [(String, String?)])
    func paths(path: String, expected: String?) {
        #expect(StepFileName.resolve(path, from: "provider/verification.yaml") == expected)
    }
}
