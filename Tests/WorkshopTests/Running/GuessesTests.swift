import Pact
import Testing

@testable import Workshop

@Suite("Predictions line by line")
struct GuessesTests {
    private func outcome(_ runs: [RunReport]) -> StepOutcome {
        StepOutcome(step: 1, verdict: .fail, isDone: false, runs: runs)
    }

    private func item(_ title: String, _ result: RunItem.Result, given: [String] = []) -> RunItem {
        RunItem(title: title, providerStates: given.map { ProviderState($0) }, result: result)
    }

    @Test("a line's first run judges its guess, and later runs leave it")
    func firstRun() {
        var step = StepProgress()
        step.lineGuesses = [
            LineGuess(OutcomeLine(run: .website, title: "getAllProducts()"), passes: true),
            LineGuess(OutcomeLine(run: .website, title: "getProduct(\"10\")"), passes: true),
        ]
        let first = outcome([
            RunReport(kind: .website, result: .failed, items: [item("getAllProducts()", .ok), item("getProduct(\"10\")", .error)])
        ])
        #expect(step.judgeGuesses(by: first) == 2)
        #expect(step.lineScore == GuessScore(hits: 1, of: 2))
        let second = outcome([RunReport(kind: .website, result: .passed, items: [item("getProduct(\"10\")", .ok)])])
        #expect(step.judgeGuesses(by: second) == 0)
        #expect(step.lineScore == GuessScore(hits: 1, of: 2))
    }

    @Test("a line that did not run is judged when it does")
    func notRun() {
        var step = StepProgress()
        step.lineGuesses = [LineGuess(OutcomeLine(run: .verify, title: "get all", given: ["products exist"]), passes: false)]
        #expect(step.judgeGuesses(by: outcome([RunReport(kind: .verify, result: .notRun(because: "pact test first"))])) == 0)
        #expect(step.lineScore == GuessScore())
        #expect(
            step.judgeGuesses(
                by: outcome([
                    RunReport(
                        kind: .verify, result: .failed, items: [item("get all", .ok), item("get all", .error, given: ["products exist"])])
                ])) == 1)
        #expect(step.lineScore == GuessScore(hits: 1, of: 1))
    }

    @Test("lines of one name are told apart by their order")
    func sameName() {
        var step = StepProgress()
        let line = OutcomeLine(run: .pact, title: "twice")
        step.lineGuesses = [LineGuess(line, passes: true), LineGuess(line, passes: true)]
        step.judgeGuesses(by: outcome([RunReport(kind: .pact, result: .failed, items: [item("twice", .ok), item("twice", .error)])]))
        #expect(step.lineGuesses.map(\.isHit) == [true, false])
        #expect(step.guess(about: item("twice", .error), of: .pact, place: 1)?.isHit == false)
    }

    @Test("the step's question counts as one line of its score")
    func score() {
        var lesson = Lesson(number: 1, folder: "01-a", title: "A")
        lesson.prediction = Question(
            text: "What?", options: [Question.Option(text: "a", isRight: true, why: "."), Question.Option(text: "b", why: ".")])
        var step = StepProgress()
        #expect(step.predictionScore(of: lesson) == GuessScore())
        step.prediction = 0
        step.lineGuesses = [LineGuess(OutcomeLine(run: .pact, title: "x"), passes: true, came: false)]
        #expect(step.predictionScore(of: lesson) == GuessScore(hits: 1, of: 2))
    }

    @Test("guesses are kept in progress.json as they are")
    func json() {
        var step = StepProgress()
        step.lineGuesses = [
            LineGuess(OutcomeLine(run: .verify, title: "get all", given: ["products exist"]), passes: false, came: true),
            LineGuess(OutcomeLine(run: .unit, title: "a test"), passes: true),
        ]
        #expect(StepProgress(json: step.json.object ?? JSONObject()).lineGuesses == step.lineGuesses)
    }

    @Test(
        "the lines are those of the files as they are now",
        arguments: [
            ("client.yaml as it is", RunKind.website, ["getAllProducts()", "getProduct(\"10\")"]),
            ("a unit test", .unit, ["get product ID 50"]), ("a pact test", .pact, ["get all products"]),
            ("the pact file, where no pact test runs", .verify, ["from the file"]),
        ])
    func lines(_: String, kind: RunKind, titles: [String]) {
        var lesson = Lesson(number: 1, folder: "01-a", title: "A")
        lesson.runs = [kind]
        let files = [
            StepFileName.unitTests: """
            tests:
              - name: get product ID 50
                stub: { request: GET /products/50, status: 200, body: { id: "50" } }
                call: getProduct("50")
                returns: { id: "50" }
            """,
            StepFileName.pactTest: """
            consumer: FrontendWebsite
            provider: ProductService
            specification: V2
            interactions:
              - description: get all products
                given: products exist
                request: { method: GET, path: /products }
                response: { status: 200 }
                test: { call: getAllProducts(), returns: null }
            """,
            "pacts/a-b.json": """
            {"consumer": {"name": "a"}, "provider": {"name": "b"}, "interactions": [{"description": "from the file",
             "request": {"method": "GET", "path": "/"}, "response": {"status": 200}}],
             "metadata": {"pactSpecification": {"version": "2.0.0"}}}
            """,
        ]
        #expect(lesson.outcomeLines(of: files).map(\.title) == titles)
        #expect(lesson.outcomeLines(of: [:]).isEmpty == (kind != .website))
    }

    @Test("the lines begin with the run that is predicted")
    func from() {
        var lesson = Lesson(number: 1, folder: "01-a", title: "A")
        lesson.runs = [.unit, .website]
        #expect(lesson.outcomeLines(of: [:], from: .website).map(\.run) == [.website, .website])
    }
}
