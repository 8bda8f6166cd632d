/// Strong text, emphasis, code and links inside a paragraph.
struct MarkdownInline {
    private let characters: [Character]
    private let base: Style
    private var line = StyledLine()
    private var plain = ""
    private var at = 0

    static func line(_ text: String, base: Style = .text) -> StyledLine {
        var inline = MarkdownInline(text, base: base)
        return inline.read()
    }

    private init(_ text: String, base: Style) {
        characters = Array(text)
        self.base = base
    }

    private mutating func read() -> StyledLine {
        while let character = peek(0) {
            switch character {
            case "\\" where peek(1).map { "\\`*_[]<>|#-!".contains($0) } == true:
                plain.append(peek(1) ?? "\\")
                at += 2
            case "`": readCode()
            case "*", "_": readEmphasis(character)
            case "[": readLink()
            case "<": readAddress()
            default:
                plain.append(character)
                at += 1
            }
        }
        flush()
        return line
    }

    private func peek(_ offset: Int) -> Character? {
        characters.indices.contains(at + offset) ? characters[at + offset] : nil
    }

    private mutating func flush() {
        line.append(plain, base)
        plain = ""
    }

    private mutating func keepPlain(_ count: Int) {
        plain += String(characters[at..<min(at + count, characters.count)])
        at += count
    }

    private mutating func readCode() {
        let ticks = characters[at...].prefix { $0 == "`" }.count
        let mark = Array(repeating: Character("`"), count: ticks)
        guard let end = find(mark, from: at + ticks) else {
            keepPlain(ticks)
            return
        }
        flush()
        var code = String(characters[at + ticks..<end])
        if code.hasPrefix(" "), code.hasSuffix(" "), code.count > 2 { code = String(code.dropFirst().dropLast()) }
        line.append(code, Style(.code, base.attributes))
        at = end + ticks
    }

    private mutating func readEmphasis(_ mark: Character) {
        let count = min(2, characters[at...].prefix { $0 == mark }.count)
        let marks = Array(repeating: mark, count: count)
        let opens = peek(count).map { $0 != " " } ?? false
        // snake_case is a word, not emphasis.
        let insideWord = mark == "_" && at > 0 && (characters[at - 1].isLetter || characters[at - 1].isNumber)
        guard opens, !insideWord, let end = find(marks, from: at + count), end > at + count, characters[end - 1] != " " else {
            keepPlain(count)
            return
        }
        flush()
        let style = base.role == .text ? Style(count == 2 ? .strong : .emphasis) : base
        let inner = MarkdownInline.line(String(characters[at + count..<end]), base: style)
        for span in inner.spans { line.append(span.text, span.style) }
        at = end + count
    }

    private mutating func readLink() {
        guard let close = find(["]"], from: at + 1), characters.indices.contains(close + 1), characters[close + 1] == "(",
            let end = find([")"], from: close + 2)
        else {
            keepPlain(1)
            return
        }
        flush()
        let inner = MarkdownInline.line(String(characters[at + 1..<close]), base: Style(.link))
        for span in inner.spans { line.append(span.text, span.style) }
        at = end + 1
    }

    /// `<https://docs.pact.io>`; anything else between angle brackets is text.
    private mutating func readAddress() {
        guard let end = find([">"], from: at + 1), String(characters[at + 1..<end]).hasPrefix("http") else {
            keepPlain(1)
            return
        }
        flush()
        line.append(String(characters[at + 1..<end]), Style(.link))
        at = end + 1
    }

    private func find(_ mark: [Character], from start: Int) -> Int? {
        guard start <= characters.count else { return nil }
        var place = start
        while place + mark.count <= characters.count {
            if characters[place] == "`", mark.first != "`" {
                // Marks inside code do not count.
                if let end = characters[(place + 1)...].firstIndex(of: "`") {
                    place = end + 1
                    continue
                }
            }
            if characters[place] == "\\" {
                place += 2
                continue
            }
            if characters[place..<place + mark.count].elementsEqual(mark) { return place }
            place += 1
        }
        return nil
    }
}
