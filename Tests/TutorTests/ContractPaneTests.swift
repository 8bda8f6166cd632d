import TerminalUI
import Testing
import Workshop

@testable import Tutor

private let sizes = [(60, 18), (80, 24), (120, 40)]

@Suite("The pact beside the text, and in the learner's language")
struct ContractPaneTests {
    private static func session(columns: Int = 120, rows: Int = 40, keys: String) throws -> Session {
        var session = try Session(course: .make([.pact]), columns: columns, rows: rows)
        try session.press("<Esc>" + keys)
        return session
    }

    /// The lines of the pact that are lit, without blanks around.
    private static func lit(_ session: Session) -> [String] {
        let content = PactView.content(session.state, columns: 100)
        return content.lines.filter { $0.text.hasPrefix("> ") }.map { $0.text.dropFirst(2).trimmingCharacters(in: .whitespaces) }
    }

    @Test("the pact, with the lines of the cursor's line", arguments: sizes)
    func pact(columns: Int, rows: Int) throws {
        var session = try Self.session(columns: columns, rows: rows, keys: "P")
        for _ in 0..<14 { try session.press("<Down>") }
        ScreenFixture.check(session.tutor.view(), "pact")
        try session.press("VV")
        ScreenFixture.check(session.tutor.view(), "pact-as-v4")
    }

    @Test("the code of the interaction at the cursor", arguments: sizes)
    func code(columns: Int, rows: Int) throws {
        let session = try Self.session(columns: columns, rows: rows, keys: "c4")
        ScreenFixture.check(session.tutor.view(), "code")
    }

    @Test("is there before any run, and follows the cursor")
    func follows() throws {
        var session = try Self.session(keys: "P<Home>")
        #expect(session.state.focus == .edit)
        #expect(Self.lit(session) == [#""consumer": {"#, #""name": "FrontendWebsite""#, "},"])
        try session.press("jjjj")
        #expect(Self.lit(session) == [#""description": "get all products","#])
        try session.press("j")
        #expect(Self.lit(session) == [#""providerState": "products exist","#])
        try session.press("P")
        #expect(session.state.current.resultView == .summary)
    }

    @Test("is that of the unsaved text, after each pause in typing; while the text cannot be read, of the text before")
    func typing() throws {
        var session = try Self.session(keys: "P<Home>jjjji<End> again")
        #expect(Self.lit(session) == [#""description": "get all products","#])
        session.send(.timerFired(.typingPaused))
        #expect(Self.lit(session) == [#""description": "get all products again","#])
        try session.press(": [")
        session.send(.timerFired(.typingPaused))
        #expect(Self.lit(session) == [])
        let text = PactView.content(session.state, columns: 100).lines.map(\.text).joined(separator: "\n")
        #expect(text.contains("cannot be read now. This is the pact of the text before."))
        #expect(text.contains("get all products again"))
        #expect(PactView.title(session.state).text.contains("last good state"))
    }

    @Test("says of a line of a test that it leaves nothing in the pact")
    func test() throws {
        var session = try Self.session(keys: "P<End>k")
        #expect(Self.lit(session) == [])
        #expect(
            PactView.content(session.state, columns: 100).lines.first?.text == "This line tries your client. It leaves nothing in the pact."
        )
        try session.press("<Home>")
        #expect(PactView.content(session.state, columns: 100).lines.first?.text.hasPrefix("This line") == false)
    }

    @Test("keeps the lit lines in view", arguments: sizes)
    func inView(columns: Int, rows: Int) throws {
        var session = try Self.session(columns: columns, rows: rows, keys: "P<Home>")
        for _ in 0..<18 {
            try session.press("j")
            guard let first = PactView.content(session.state, columns: 400).lines.first(where: { $0.text.hasPrefix("> ") }) else {
                continue
            }
            let word = first.text.dropFirst(2).trimmingCharacters(in: .whitespaces).prefix(14)
            #expect(session.rows.contains { $0.contains(">") && $0.contains(word) }, "\(word) is not on the screen")
        }
    }

    @Test("is shown as V3, V4 and V2 again by V, and the file stays as it is")
    func versions() throws {
        var session = try Self.session(keys: "P")
        let before = session.state.current.texts
        for (name, words) in [("V3", #""providerStates": ["#), ("V4", #""type": "Synchronous/HTTP""#), ("V2", #""providerState": "#)] {
            try session.press("V")
            #expect(PactView.title(session.state).text.hasPrefix("Pact  \(name)"))
            #expect(session.state.current.contract.written?.lines.contains { $0.contains(words) } == true)
        }
        #expect(session.state.current.texts == before)
    }

    @Test("is copied by y, the code as well")
    func copies() throws {
        var session = try Self.session(keys: "P3")
        let pact = try session.effects(of: "y")
        #expect(pact == [.copy((session.state.current.contract.written?.lines ?? []).joined(separator: "\n") + "\n")])
        try session.press("c4")
        guard case .copy(let code)? = try session.effects(of: "y").first else {
            Issue.record("nothing is copied")
            return
        }
        #expect(code.contains("from pact import Pact") && code.hasSuffix("pact.write_file(\"pacts\")\n"))
    }

    @Test("is code in the language of a digit, which is remembered")
    func languages() throws {
        var session = try Self.session(keys: "c")
        for (index, language) in CodeLanguage.allCases.enumerated() {
            try session.press("\(index + 1)")
            #expect(session.state.language == language)
            #expect(session.state.current.contract.code.isEmpty == false)
            #expect(CodeView.title(session.state).text.contains(language.name))
        }
        #expect(session.state.progress.language == "csharp")
        let progress = try Progress(json: session.state.progress.json)
        var next = try Session(course: .make([.pact]), progress: progress)
        try next.press("<Esc>c")
        #expect(next.state.language == .csharp)
        try next.press("9")
        #expect(next.state.message == "There are 6 languages: 1 to 6.")
    }

    @Test("is the code of one interaction or of all, by a")
    func whole() throws {
        var session = try Session(course: .make([.contractOfTwo]), columns: 120, rows: 40)
        try session.press("<Esc>P<End>kc4")
        let tests = { (session: Session) in session.state.current.contract.code.filter { $0.hasPrefix("def ") } }
        #expect(tests(session) == ["def test_get_one():"])
        try session.press("a")
        #expect(tests(session) == ["def test_get_all_products():", "def test_get_one():"])
        try session.press("a2<Home>")
        #expect(tests(session).count == 1 || session.state.focus == .result)
    }

    @Test("has nothing to show in a step without a contract, and says so")
    func unavailable() throws {
        var session = try Session()
        try session.press("<Esc>P")
        #expect(session.state.message == "This step has no contract yet; the pact begins in step 3.")
        try session.press("V")
        #expect(session.state.message == "V switches the version of the pact or the code: P or c shows it first.")
    }

    @Test("shows the step's pact file where the step has no pact test")
    func file() throws {
        var lesson = Lesson.verification
        lesson.start["consumer/pact-test.yaml"] = nil
        lesson.files.removeAll { $0.path == "consumer/pact-test.yaml" }
        var session = try Session(course: .make([lesson]), columns: 120, rows: 40)
        try session.press("<Esc>P")
        #expect(session.state.current.contract.written?.lines.contains { $0.contains("product with ID 10 exists") } == true)
        try session.press("c5")
        #expect(session.state.current.contract.code.contains { $0.contains("func TestGetProductWithId10(") })
    }
}

extension Lesson {
    /// The contract of a list, and a second interaction behind it.
    fileprivate static var contractOfTwo: Lesson {
        var lesson = Lesson.pact
        let second = """
              - description: get one
                request:
                  path: /product/1
                response:
                  status: 404
                test:
                  call: getAllProducts()
                  fails: 404

            """
        lesson.start["consumer/pact-test.yaml"] = (lesson.start["consumer/pact-test.yaml"] ?? "") + second
        return lesson
    }
}
