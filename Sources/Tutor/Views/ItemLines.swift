import Pact
import TerminalUI
import Workshop

/// The rows of one call, test or interaction, and of a problem in a file.
enum ItemLines {
    /// - Parameter guess: what was said about the item before this run, where it was the first.
    static func item(_ item: RunItem, guess: LineGuess? = nil, columns: Int) -> [StyledLine] {
        var content = PaneContent()
        let isRed = item.result == .error
        let word = isRed ? (item.isAnnounced ? "EXPECTED FAIL " : "FAIL ") : item.result == .pending ? "PENDING " : "PASS "
        let role: Role = isRed ? (item.isAnnounced ? .expectedFail : .fail) : .pass
        var line = StyledLine([Span(word, role), Span(item.title)])
        if !item.providerStates.isEmpty {
            line.append("  given " + item.providerStates.map { "\"\($0.name)\"" }.joined(separator: ", "), .dim)
        }
        let said = guess.flatMap(self.said)
        var row = StyledLine([Span(" ")] + line.spans).cut(to: columns - (said.map { $0.width + 2 } ?? 0))
        if let said { row.spans += [Span("  ")] + said.spans }
        content.lines.append(row)
        for finding in item.findings {
            content.add(self.finding(finding), columns: columns, indent: 3, hanging: 2)
        }
        if let failure = item.failure { content.add(failure, columns: columns, indent: 3) }
        return content.lines
    }

    /// `hit`, or what was said where it came otherwise.
    private static func said(_ guess: LineGuess) -> StyledLine? {
        guess.isHit.map { hit in
            StyledLine(hit ? "hit" : "miss: you said \(guess.passes ? "pass" : "fail")", hit ? .pass : .warning)
        }
    }

    /// `- status   expected 200   actual 404`
    static func finding(_ finding: Finding) -> StyledLine {
        let mismatch = finding.mismatch
        let name = mismatch.place.shortName
        switch mismatch.place {
        case .status, .method, .path, .header, .query:
            guard let expected = mismatch.expected, let actual = mismatch.actual else { break }
            return StyledLine([
                Span("- \(name)  "), Span("expected \(DifferenceView.bare(expected))  ", .diffExpected),
                Span("actual \(DifferenceView.bare(actual))", .diffActual),
            ])
        default: break
        }
        return StyledLine([Span("- \(name)  "), Span(finding.sentence)])
    }

    static func problem(_ problem: FileProblem, columns: Int) -> [StyledLine] {
        var content = PaneContent()
        for (number, row) in problem.rendered.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            // The excerpt and its caret stand below each other and are cut; the rest is prose.
            if (1...2).contains(number) {
                content.lines.append(StyledLine(" " + row, .code).cut(to: columns))
            } else {
                content.add(String(row), number == 0 ? .problem : .text, columns: columns, indent: 1)
            }
        }
        return content.lines
    }
}

extension Mismatch.Place {
    /// In a word or two: `status`, `header Content-Type`, `body $[0].name`.
    var shortName: String {
        switch self {
        case .method: "method"
        case .path: "path"
        case .query(let name): "query \(name)"
        case .status: "status"
        case .header(let name): "header \(name)"
        case .bodyType: "body"
        case .body(let path): "body \(path)"
        case .metadata(let key): "metadata \(key)"
        }
    }
}
