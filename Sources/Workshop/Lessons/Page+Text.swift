extension Page {
    /// The page's Markdown as somebody reads it, without the comments for the course's own use.
    public var text: String {
        var isInCode = false
        var lines: [Substring] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isInCode.toggle() }
            if !isInCode, line.hasPrefix("<!--"), line.hasSuffix("-->") { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
