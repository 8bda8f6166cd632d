import Testing

@testable import Workshop

@Suite("What changed between two states")
struct FileChangeTests {
    @Test(
        "lines that came and went are counted",
        arguments: [
            ("a\nb\n", "a\nB\nc\n", ["a.yaml +2 -1"]), ("a\n", "a\n", []), ("a\n", "a\nb\n", ["a.yaml +1"]),
            ("a\nb\n", "a\n", ["a.yaml -1"]),
            ("a", "a\n", ["a.yaml (line end)"]),
        ])
    func counts(old: String, new: String, expected: [String]) {
        let changes = FileChange.all(from: ["consumer/a.yaml": old], to: ["consumer/a.yaml": new])
        #expect(changes.map(\.text) == expected)
    }

    @Test("a file that only one of the two has counts with all its lines")
    func oneSided() {
        #expect(FileChange.all(from: [:], to: ["b": "1\n2\n"]).map(\.text) == ["b +2"])
        #expect(FileChange.all(from: ["b": "1\n2\n"], to: [:]).map(\.text) == ["b -2"])
    }
}
