import Testing
@testable import Workshop

@Suite("The solution as a difference")
struct SolutionDifferenceTests {
    @Test(
        "lines are marked as mine, the solution's or the same",
        arguments: [
            ("a\nb\nc\n", "a\nB\nc\n", [" a", "-b", "+B", " c"]), ("a\n", "a\n", [" a"]), ("", "a\n", ["+a"]), ("a\n", "", ["-a"]),
            ("a\nb", "a\nb\nc\n", [" a", " b", "+c"]), ("x\na\n", "a\ny\n", ["-x", " a", "+y"]), ("a\na\nb\n", "a\nb\nb\n", nil),
        ] as [(String, String, [String]?)])
    func lines(mine: String, solution: String, expected: [String]?) {
        let lines = SolutionDifference(path: "f", mine: mine, solution: solution).lines
        if let expected { #expect(lines.map { $0.mark + $0.text } == expected) }
        func text(_ kinds: [LineDifference.Kind]) -> String {
            lines.filter { kinds.contains($0.kind) }.map { $0.text + "\n" }.joined()
        }
        func whole(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
        #expect(text([.same, .mine]) == whole(mine))
        #expect(text([.same, .solution]) == whole(solution))
        #expect(
            lines.compactMap(\.myLine)
                == Array(1...max(1, lines.count { $0.kind != .solution })).prefix(lines.count { $0.kind != .solution }).map { $0 })
    }

    @Test("only editable files that differ are told, equal stretches are cut")
    func text() {
        let long = (1...20).map { "line \($0)" }.joined(separator: "\n")
        let lesson = Lesson(
            number: 1, folder: "01-a", title: "a",
            files: [LessonFile(path: "consumer/a.yaml", isEditable: true), LessonFile(path: "consumer/b.yaml", isEditable: false)],
            solution: ["consumer/a.yaml": long + "\nnew\n", "consumer/b.yaml": "x"])
        let all = SolutionDifference.all(of: lesson, mine: ["consumer/a.yaml": long, "consumer/b.yaml": "y"])
        #expect(all.map(\.path) == ["consumer/a.yaml"])
        #expect(all.first?.text == "consumer/a.yaml   - yours   + solution\n  ...\n  line 18\n  line 19\n  line 20\n+ new\n")
    }
}
