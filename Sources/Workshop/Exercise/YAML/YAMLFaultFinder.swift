/// Finds out what a learner did where the YAML reader lost its way.
struct YAMLFaultFinder {
    let text: YAMLText
    /// The YAML reader's own words, and what it was reading.
    let problem: String
    let scanning: String
    let mark: Place
    /// Where the part begins that it was reading.
    let start: Place?

    /// 1-based, the column in Unicode scalars.
    struct Place {
        var line: Int
        var column: Int
    }

    var fault: YAMLFault {
        let (kind, place) = finding
        return YAMLFault(kind: kind, line: place.line, scalarColumn: place.column)
    }

    private var finding: (FileProblemKind, Place) {
        if problem.contains("another document") { return (.secondDocument, mark) }
        if problem.contains("undefined alias") { return (.syntax(.unknownAlias), mark) }
        if let tabbed = markOfTab { return (.syntax(.tab), tabbed) }
        if let slip = slip { return slip }
        if problem.contains("',' or") { return flowFault }
        if problem.contains("node content") { return misplaced }
        if problem.contains("cannot start any token") {
            return (.syntax(character(at: mark).map { SyntaxFault.reservedCharacter($0) } ?? .other(problem)), mark)
        }
        if problem.contains("mapping values are not allowed") { return (.syntax(.colonInText), mark) }
        if problem.contains("expected ':'") { return nameAlone }
        if problem.contains("end of stream") || problem.contains("document indicator") { return unclosedQuote }
        return otherFault
    }

    private var otherFault: (FileProblemKind, Place) {
        if problem.contains("escape") || problem.contains("hexdecimal") { return (.syntax(.invalidEscape), mark) }
        if scanning.contains("tag") || problem.contains("tag") { return (.syntax(.invalidTag), start ?? mark) }
        if problem.contains("expected key") || problem.contains("'-' indicator") || problem.contains("not allowed in this context") {
            return misplaced
        }
        if problem.contains("document start") { return quoteFault ?? (.syntax(.unexpectedFlowEnd), mark) }
        if problem.contains("nesting") { return (.tooDeep(limit: YAMLLimits().depth), mark) }
        return (.syntax(.other(problem)), mark)
    }

    /// Inside `{ }` or `[ ]` neither a comma nor the end came.
    private var flowFault: (FileProblemKind, Place) {
        switch character(at: mark) {
        case "{", "[": (.syntax(.braceInsideFlow), mark)
        case nil where mark.line >= text.lineCount: (.syntax(.unclosedFlow), start ?? mark)
        default:
            mark.line > (start?.line ?? mark.line)
                ? (.syntax(.unclosedFlow), start ?? mark) : (.syntax(.braceInsideFlow), mark)
        }
    }

    /// Something stands where no value, key or dash is allowed.
    private var misplaced: (FileProblemKind, Place) {
        let found = character(at: mark)
        if found == "!", let (first, second) = tagsBefore(mark) {
            return (.twoTags(first: first, second: second), mark)
        }
        if let quoteFault { return quoteFault }
        if let found, "}],".contains(found) { return (.syntax(.unexpectedFlowEnd), mark) }
        if found == "-" { return (.syntax(.dashAmongNames), mark) }
        return (.syntax(.indentation), mark)
    }

    private var unclosedQuote: (FileProblemKind, Place) {
        guard let start = start, let quote = character(at: start), quote == "\"" || quote == "'" else {
            return (.syntax(.other(problem)), mark)
        }
        return (.syntax(.unclosedQuote(quote)), start)
    }

    /// The last tag before a tag, and that tag itself.
    private func tagsBefore(_ mark: Place) -> (String, String)? {
        let position = text.position(line: mark.line, scalarColumn: mark.column)
        let second = text.rest(from: position).prefix { !$0.isWhitespace }
        var before = text.line(mark.line).prefix(position.column - 1)
        if !before.contains("!"), mark.line > 1 { before = Substring(text.line(mark.line - 1)) }
        guard let first = before.split(whereSeparator: \.isWhitespace).last(where: { $0.hasPrefix("!") }) else { return nil }
        return (String(first), String(second))
    }

    /// The first tab among the blanks that begin a line near the problem.
    private var markOfTab: Place? {
        for number in [mark.line, mark.line - 1, mark.line + 1] where number >= 1 {
            let blanks = text.line(number).unicodeScalars.prefix { $0 == " " || $0 == "\t" }
            if let offset = blanks.enumerated().first(where: { $0.element == "\t" })?.offset {
                return Place(line: number, column: offset + 1)
            }
        }
        return character(at: mark) == "\t" ? mark : nil
    }

    func character(at mark: Place) -> Character? {
        text.character(at: text.position(line: mark.line, scalarColumn: mark.column))
    }
}
