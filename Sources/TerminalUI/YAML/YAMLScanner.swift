/// Cuts lines of YAML into tokens one after the other, however broken they are, and remembers what is open between them.
///
/// It knows just enough for colours and bracket checks: quotes, brackets, comments, tags, block texts. A quote or bracket is given up as
/// never closed as soon as a line stands no deeper than the line it was opened on, so one mistake does not discolour the rest of the file.
struct YAMLScanner {
    struct Opened: Equatable {
        var character: Character
        var position: TextPosition
        var indent: Int
    }

    private(set) var problems: [YAMLProblem] = []
    private var lineNumber: Int
    private var brackets: [Opened] = []
    private var quote: Opened?
    /// Lines deeper than this belong to a block text (`|`, `>`).
    private var blockIndent: Int?

    private var line: [Character] = []
    private var at = 0
    private var tokens: [YAMLToken] = []
    private var indent = 0

    init(firstLine: Int = 0) {
        lineNumber = firstLine
    }

    /// The tokens of the next line; together they cover it.
    mutating func scan(_ text: String) -> [YAMLToken] {
        line = Array(text)
        at = 0
        tokens = []
        indent = line.prefix { $0 == " " }.count
        defer { lineNumber += 1 }
        let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
        if let block = blockIndent {
            if isBlank || indent > block {
                add(.block, to: line.count)
                return tokens
            }
            blockIndent = nil
        }
        if !isBlank { giveUpUnclosed() }
        if quote == nil { scanIndent(isBlank: isBlank) }
        while at < line.count {
            let before = at
            if quote != nil { scanQuoted(from: at) } else { scanToken() }
            if at == before { add(.plain, to: at + 1) }
        }
        return tokens
    }

    /// Reports what is still open at the end of the text.
    mutating func finish() {
        dropQuote()
        dropBrackets()
    }

    private mutating func giveUpUnclosed() {
        if let open = quote, indent <= open.indent { dropQuote() }
        if let open = brackets.first, indent <= open.indent, line[indent...].first.map({ !"]}".contains($0) }) ?? true {
            dropBrackets()
        }
    }

    private mutating func dropQuote() {
        if let open = quote { problems.append(YAMLProblem(kind: .unclosedQuote(open.character), position: open.position)) }
        quote = nil
    }

    private mutating func dropBrackets() {
        for open in brackets {
            problems.append(YAMLProblem(kind: .unclosedBracket(open.character), position: open.position))
        }
        brackets = []
    }

    private mutating func scanIndent(isBlank: Bool) {
        let end = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.count
        if !isBlank, brackets.isEmpty, let tab = line[..<end].firstIndex(of: "\t") {
            problems.append(YAMLProblem(kind: .tabInIndent, position: TextPosition(line: lineNumber, character: tab)))
        }
        add(.space, to: end)
    }

    private mutating func scanToken() {
        let character = line[at]
        switch character {
        case " ", "\t": add(.space, to: end { $0 != " " && $0 != "\t" })
        case "#" where at == 0 || isSpace(at - 1): add(.comment, to: line.count)
        case "\"", "'":
            quote = Opened(character: character, position: TextPosition(line: lineNumber, character: at), indent: indent)
            scanQuoted(from: at + 1)
        case "[", "{":
            brackets.append(Opened(character: character, position: TextPosition(line: lineNumber, character: at), indent: indent))
            add(.open, to: at + 1)
        case "]", "}": close(character)
        case "!": add(.tag, to: tagEnd())
        case "&", "*": add(.anchor, to: wordEnd())
        case "|", ">": scanBlockHeader()
        case ":" where !brackets.isEmpty && tokens.last?.kind == .key: add(.mark, to: at + 1)
        case "-", "?", ":", ",":
            if character == "," || isSpace(at + 1) || at + 1 == line.count { add(.mark, to: at + 1) } else { scanPlain() }
        default: scanPlain()
        }
    }

    private mutating func close(_ bracket: Character) {
        let here = TextPosition(line: lineNumber, character: at)
        if let open = brackets.last {
            let expected = YAMLProblem.closing(open.character)
            if expected != bracket { problems.append(YAMLProblem(kind: .strayBracket(bracket, expected: expected), position: here)) }
            brackets.removeLast()
        } else {
            problems.append(YAMLProblem(kind: .strayBracket(bracket, expected: nil), position: here))
        }
        add(.close, to: at + 1)
    }

    /// Reads on in a quoted text from `start`; the token begins at `at`.
    private mutating func scanQuoted(from start: Int) {
        guard let open = quote else { return }
        var place = start
        while place < line.count {
            if open.character == "\"" && line[place] == "\\" {
                place += 2
                continue
            }
            if line[place] == open.character {
                if open.character == "'", place + 1 < line.count, line[place + 1] == "'" {
                    place += 2
                    continue
                }
                quote = nil
                add(isKey(before: place + 1) ? .key : .quoted, to: place + 1)
                return
            }
            place += 1
        }
        add(.quoted, to: line.count)
    }

    private mutating func scanBlockHeader() {
        let end = wordEnd()
        let rest = line[end...].drop { $0 == " " }
        let isHeader = brackets.isEmpty && end - at <= 3 && (rest.first.map { $0 == "#" } ?? true)
        guard isHeader else {
            scanPlain()
            return
        }
        add(.mark, to: end)
        blockIndent = indent
    }

    private mutating func scanPlain() {
        var place = at
        while place < line.count {
            let character = line[place]
            if character == ":" {
                let isLast = place + 1 == line.count || isSpace(place + 1)
                if isLast || (!brackets.isEmpty && ",]}".contains(line[place + 1])) { break }
            }
            if character == "#", place > at, isSpace(place - 1) { break }
            if !brackets.isEmpty, ",[]{}".contains(character) { break }
            place += 1
        }
        if place == at { place += 1 }
        while place > at + 1, isSpace(place - 1) { place -= 1 }
        if isKey(before: place) {
            add(.key, to: place)
        } else {
            add(Self.isNumber(String(line[at..<place])) ? .number : .plain, to: place)
        }
    }

    private func isKey(before end: Int) -> Bool {
        let colon = line[end...].firstIndex { $0 != " " } ?? line.count
        guard colon < line.count, line[colon] == ":" else { return false }
        return colon + 1 == line.count || isSpace(colon + 1) || !brackets.isEmpty
    }

    private static func isNumber(_ text: String) -> Bool {
        if ["true", "false", "null", "~"].contains(text) { return true }
        guard let last = text.utf8.last, (0x30...0x39).contains(last) else { return false }
        return Double(text) != nil && !text.lowercased().contains("x")
    }

    private func isSpace(_ place: Int) -> Bool {
        line.indices.contains(place) && (line[place] == " " || line[place] == "\t")
    }

    private func end(where matches: (Character) -> Bool) -> Int {
        line[at...].firstIndex(where: matches) ?? line.count
    }

    private func wordEnd() -> Int {
        let stops: Set<Character> = brackets.isEmpty ? [" ", "\t"] : [" ", "\t", ",", "]", "}"]
        return line.dropFirst(at + 1).firstIndex { stops.contains($0) } ?? line.count
    }

    /// A tag ends like a word, but what stands in its own parentheses belongs to it.
    private func tagEnd() -> Int {
        var depth = 0
        for place in (at + 1)..<max(at + 1, line.count) {
            let character = line[place]
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == " " || character == "\t" || (depth <= 0 && ",]}[{".contains(character)) { return place }
        }
        return line.count
    }

    private mutating func add(_ kind: YAMLToken.Kind, to end: Int) {
        let end = min(max(end, at), line.count)
        if end > at { tokens.append(YAMLToken(kind: kind, range: at..<end)) }
        at = end
    }
}
