/// Colours for YAML, and the mistakes that show at a glance.
///
/// It never refuses: a text in the middle of being typed is coloured as far as it makes sense.
public enum YAMLHighlighter {
    /// How many lines before those asked for are read to know what is open.
    static let lookBehind = 200

    /// Coloured lines for a part of a text, in order; `range` is cut to the lines there are.
    public static func lines(_ lines: [String], in range: Range<Int>) -> [StyledLine] {
        let range = range.clamped(to: 0..<lines.count)
        let start = max(0, range.lowerBound - lookBehind)
        var scanner = YAMLScanner(firstLine: start)
        var result: [StyledLine] = []
        for number in start..<max(start, range.upperBound) {
            let tokens = scanner.scan(lines[number])
            if number >= range.lowerBound { result.append(styled(lines[number], tokens)) }
        }
        return result
    }

    /// One line coloured on its own.
    public static func line(_ text: String) -> StyledLine {
        lines([text], in: 0..<1).first ?? StyledLine(text)
    }

    /// Unbalanced quotes and brackets and tabs in indents, in the order of the text.
    public static func problems(in lines: [String]) -> [YAMLProblem] {
        var scanner = YAMLScanner()
        for line in lines { _ = scanner.scan(line) }
        scanner.finish()
        return scanner.problems.sorted { $0.position < $1.position }
    }

    /// A line up to its comment, without trailing spaces.
    static func withoutComment(_ line: Substring) -> Substring {
        var scanner = YAMLScanner()
        var end = line.count
        if let comment = scanner.scan(String(line)).first(where: { $0.kind == .comment }) { end = comment.range.lowerBound }
        var code = line.prefix(end)
        while code.last == " " { code.removeLast() }
        return code
    }

    private static func styled(_ text: String, _ tokens: [YAMLToken]) -> StyledLine {
        let characters = Array(text)
        var line = StyledLine()
        for token in tokens {
            line.append(String(characters[token.range.clamped(to: 0..<characters.count)]), role(of: token.kind))
        }
        return line
    }

    private static func role(of kind: YAMLToken.Kind) -> Role {
        switch kind {
        case .space, .mark, .open, .close: .text
        case .key: .yamlKey
        case .plain, .quoted, .block: .yamlString
        case .number: .yamlNumber
        case .tag: .yamlTag
        case .anchor: .yamlAnchor
        case .comment: .yamlComment
        }
    }
}
