import Pact
import Testing

@testable import pact_workshop

@Suite("Lines of match")
struct MatchCaseLineTests {
    private func line(_ text: String, kind: MatchingCase.Kind = .request) -> MatchCaseLine {
        MatchCaseLine(file: "a.json", bytes: Array(text.utf8), kind: kind, specification: .v2)
    }

    @Test("a case that matches, whatever it declares, after a byte order mark too", arguments: ["", "\u{FEFF}"])
    func match(mark: String) {
        let line = line(mark + #"{"match": false, "expected": {"path": "/a"}, "actual": {"path": "/a"}}"#)
        #expect(line.json.text() == #"{"file":"a.json","match":true,"mismatches":[]}"#)
    }

    @Test("a case that differs has its mismatches")
    func mismatch() {
        let line = line(#"{"expected": {"status": 200}, "actual": {"status": 404}}"#, kind: .response)
        #expect(!line.isMatch)
        #expect(line.mismatches[0]?["type"] == "StatusMismatch")
        #expect(line.mismatches[0]?["expected"] == 200)
        #expect(line.mismatches[0]?["actual"] == 404)
    }

    @Test("a case that cannot be read does not match, and says why", arguments: ["[", #"{"expected": {"headers": 3}, "actual": {}}"#])
    func unreadable(text: String) {
        let line = line(text)
        #expect(!line.isMatch)
        #expect(line.mismatches[0]?["type"] == "Error")
        #expect(line.mismatches[0]?["mismatch"]?.string?.isEmpty == false)
    }
}
