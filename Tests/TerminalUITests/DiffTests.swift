import Testing

@testable import TerminalUI

@Suite("Differences")
struct DiffTests {
    @Test(
        "a line difference is the shortest way from one text to the other",
        arguments: [
            ("abc", "abc", "=a =b =c"),
            ("abc", "axc", "=a -b +x =c"),
            ("", "ab", "+a +b"),
            ("ab", "", "-a -b"),
            ("abcd", "bcde", "-a =b =c =d +e"),
            ("aab", "ab", "=a -a =b"),
            ("abab", "baba", "-a =b =a =b +a"),
        ])
    func lineDiff(old: String, new: String, expected: String) {
        let diff = LineDiff.between(old.map { String($0) }, new.map { String($0) })
        let written = diff.map { line in
            switch line {
            case .equal(let text): "=" + text
            case .removed(let text): "-" + text
            case .added(let text): "+" + text
            }
        }
        #expect(written.joined(separator: " ") == expected)
    }

    @Test("texts too large to compare are given as replaced, with what they share at both ends kept")
    func large() {
        let old = ["same"] + (0..<3_000).map { "old \($0)" } + ["end"]
        let new = ["same"] + (0..<3_000).map { "new \($0)" } + ["end"]
        let diff = LineDiff.between(old, new)
        #expect(diff.count == 6_002)
        #expect(diff.first == .equal("same") && diff.last == .equal("end") && diff[1] == .removed("old 0"))
    }

    private let pairs = [
        DiffPair(label: "status", expected: "200", actual: "404"),
        DiffPair(label: "$.name", expected: "\"a\"", actual: "\"a\""),
        DiffPair(label: "$.type", expected: "type string", actual: "\"x\"", isEqual: true),
        DiffPair(label: "$.extra", expected: nil, actual: "1"),
    ]

    @Test("narrow panes have the sides above each other and fold what is equal")
    func stacked() {
        let rows = DiffRows(pairs, expectedTitle: "contract asks", actualTitle: "provider said").rows(width: 40)
        #expect(
            rows.map(\.line.text) == [
                "- contract asks   + provider said", "status", "  - 200", "  + 404", "= 2 equal", "$.extra", "  + 1",
            ])
        #expect(rows.map(\.pair) == [nil, 0, 0, 0, nil, 3, 3])
    }

    @Test("wide panes have the sides beside each other, in columns")
    func sideBySide() {
        let rows = DiffRows(pairs, expectedTitle: "contract asks", actualTitle: "provider said", showsEqualRows: true).rows(width: 100)
        let bars = rows.compactMap { row in
            let text = row.line.text
            return text.firstIndex(of: "│").map { text.distance(from: text.startIndex, to: $0) }
        }
        #expect(bars.count == 5 && Set(bars).count == 1)
        #expect(rows.last?.line.text.contains("│ + 1") == true)
        #expect(rows.allSatisfy { $0.line.width <= 100 })
    }

    @Test("values too long for their side end in two dots", arguments: [20, 60, 96, 140])
    func cut(width: Int) {
        let long = String(repeating: "日本x", count: 80)
        let pair = DiffPair(label: "$.a", expected: long, actual: long + "y")
        let rows = DiffRows([pair], expectedTitle: "a", actualTitle: "b").rows(width: width)
        #expect(rows.allSatisfy { $0.line.width <= width })
        #expect(rows.last?.line.text.contains("..") == true)
    }

    @Test("two texts share rows where lines replace each other")
    func texts() {
        let diff = DiffRows(old: ["a", "b", "c"], new: ["a", "x", "y", "c"], oldTitle: "mine", newTitle: "solution")
        #expect(diff.text(width: 40) == "- mine   + solution\n= 1 equal\n- b\n+ x\n+ y\n= 1 equal\n")
    }
}
