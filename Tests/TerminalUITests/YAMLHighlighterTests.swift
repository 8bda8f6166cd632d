import Testing

@testable import TerminalUI

@Suite("YAML colours")
struct YAMLHighlighterTests {
    /// One letter a character, as in a grid of styles.
    private func letters(_ line: StyledLine) -> String {
        line.spans.map { span in String(span.text.map { $0 == " " ? " " : span.style.role.letter }) }.joined()
    }

    @Test(
        "each part of a line has its role",
        arguments: [
            ("path: /products # why", "kkkk. ggggggggg r rrr"),
            ("  - id: \"09\"", "  . kk. gggg"),
            ("body: !eachLike", "kkkk. yyyyyyyyy"),
            ("body: !eachLike(2..5) x", "kkkk. yyyyyyyyyyyyyyy g"),
            ("status: 200", "kkkkkk. nnn"),
            ("a: { b: 1, 'c d': x }", "k. . k. n. kk kk. g ."),
            ("a: [x, -1.5, true]", "k. .g. nnnn. nnnn."),
            ("url: http://a:80/x#y", "kkk. ggggggggggggggg"),
            ("a: &x *y", "k. jj jj"),
            ("no: don't worry", "kk. ggggg ggggg"),
            ("open: \"never closed", "kkkk. gggggg gggggg"),
            ("text without colon", "gggg ggggggg ggggg"),
            ("", ""),
            ("- -", ". ."),
            ("\"key\": 1", "kkkkk. n"),
            ("{\"a\":1}", ".kkk.n."),
            ("!", "y"),
            ("v: 1.10.2", "k. gggggg"),
            ("v: 0x1F", "k. gggg"),
        ])
    func roles(line: String, expected: String) {
        #expect(letters(YAMLHighlighter.line(line)) == expected)
        #expect(YAMLHighlighter.line(line).text == line)
    }

    @Test("block texts and open quotes go on over lines and end where they must")
    func multiLine() {
        let lines = ["a: |", "  # text", "", "  b: c", "d: \"x", "  y\" # z", "e: \"never", "f: 1"]
        let roles = YAMLHighlighter.lines(lines, in: 0..<lines.count).map(letters)
        #expect(roles == ["k. .", "  g gggg", "", "  gg g", "k. gg", "  gg r r", "k. gggggg", "k. n"])
    }

    @Test("a part of a text is coloured as in the whole")
    func part() {
        let lines = (0..<500).map { $0 % 50 == 0 ? "key\($0): |" : "  text: \($0)" }
        let whole = YAMLHighlighter.lines(lines, in: 0..<500)
        #expect(YAMLHighlighter.lines(lines, in: 420..<440) == Array(whole[420..<440]))
        #expect(YAMLHighlighter.lines(lines, in: 490..<900).count == 10)
        #expect(YAMLHighlighter.lines([], in: 0..<3).isEmpty)
    }

    @Test(
        "mistakes that show at a glance are found where they are",
        arguments: [
            ("a: [1, 2", [YAMLProblem(kind: .unclosedBracket("["), position: TextPosition(line: 0, character: 3))]),
            ("a: {b: 1\nc: 2", [YAMLProblem(kind: .unclosedBracket("{"), position: TextPosition(line: 0, character: 3))]),
            ("a: [1}", [YAMLProblem(kind: .strayBracket("}", expected: "]"), position: TextPosition(line: 0, character: 5))]),
            ("]", [YAMLProblem(kind: .strayBracket("]", expected: nil), position: TextPosition(line: 0, character: 0))]),
            ("a: 'x\nb: 1", [YAMLProblem(kind: .unclosedQuote("'"), position: TextPosition(line: 0, character: 3))]),
            ("a:\n\tb: 1", [YAMLProblem(kind: .tabInIndent, position: TextPosition(line: 1, character: 0))]),
            ("a: [\n  1,\n]\nb: \"x\n  y\"", []),
            ("a: x]y {z", []),
            ("a: |\n  [ { \" '\nb: 1", []),
            ("a: 'it''s' # [", []),
            ("a: \"\\\"\" ", []),
        ])
    func problems(text: String, problems: [YAMLProblem]) {
        #expect(YAMLHighlighter.problems(in: TextBuffer(text).lines) == problems)
    }

    @Test("problems say what to do")
    func sentences() {
        func sentence(_ kind: YAMLProblem.Kind) -> String { YAMLProblem(kind: kind, position: TextPosition()).sentence }
        #expect(sentence(.unclosedBracket("{")) == "This { is never closed: write } where the mapping ends.")
        #expect(sentence(.unclosedBracket("[")) == "This [ is never closed: write ] where the list ends.")
        #expect(sentence(.strayBracket("}", expected: "]")) == "] is expected here, since that closes the last bracket opened; this is }.")
        #expect(sentence(.strayBracket("]", expected: nil)).hasPrefix("This ] closes nothing"))
        #expect(sentence(.unclosedQuote("'")) == "This ' is never closed: write ' where the text ends.")
        #expect(sentence(.tabInIndent) == "A tab cannot indent in YAML: use spaces.")
    }

    @Test("any sequence of signs is coloured without losing a character", arguments: 1...200)
    func robust(seed: Int) {
        var numbers = SeededNumbers(state: UInt64(seed))
        let signs = Array(" \ta:-[]{}\"'\\#!&|>,()日1")
        let lines = (0..<12).map { _ in
            String((0..<Int.random(in: 0...14, using: &numbers)).compactMap { _ in signs.randomElement(using: &numbers) })
        }
        #expect(YAMLHighlighter.lines(lines, in: 0..<12).map(\.text) == lines)
        _ = YAMLHighlighter.problems(in: lines)
    }
}
