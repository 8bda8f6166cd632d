extension Page {
    /// The page's Markdown as somebody reads it, without the comments and the words behind fences for the course's own use.
    public var text: String {
        var isInCode = false
        var lines: [Substring] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInCode.toggle()
                lines.append(line.hasPrefix(Self.quotedOutput) ? "```" : line)
                continue
            }
            if !isInCode, line.hasPrefix("<!--"), line.hasSuffix("-->") { continue }
            if !isInCode, line.isEmpty, lines.last?.isEmpty == true { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Begins a block that quotes what a run prints; behind it stands which run.
    private static let quotedOutput = "```output"
}
