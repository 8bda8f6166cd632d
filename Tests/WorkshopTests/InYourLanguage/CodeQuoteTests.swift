import Testing

@testable import Workshop

@Suite("Literals")
struct CodeQuoteTests {
    private static let texts: [(text: String, literals: [CodeLanguage: String])] = [
        (#"a "b" \c"#, [.swift: #""a \"b\" \\c""#, .java: #""a \"b\" \\c""#, .python: #""a \"b\" \\c""#, .javascript: #"'a "b" \\c'"#]),
        ("it's", [.javascript: #"'it\'s'"#, .go: #""it's""#]),
        ("\n\r\t", [.swift: #""\n\r\t""#, .csharp: #""\n\r\t""#, .javascript: #"'\n\r\t'"#]),
        ("\u{1}2", [.swift: #""\u{1}2""#, .java: #""\0012""#, .python: #""\x012""#, .go: #""\u00012""#, .javascript: #"'\u00012'"#]),
        ("${a} \\(b)", [.swift: #""${a} \\(b)""#, .javascript: #"'${a} \\(b)'"#]),
        ("\u{2028}", [.javascript: #"'\u2028'"#, .java: #""\u2028""#]),
        ("\u{E0041}", [.swift: #""\u{e0041}""#, .java: #""\udb40\udc41""#, .python: #""\U000e0041""#, .javascript: #"'\u{e0041}'"#]),
        ("日本 é", [.swift: #""日本 é""#, .go: #""日本 é""#]),
    ]

    @Test("say just what they stand for, whatever that is", arguments: texts.indices)
    func literal(index: Int) {
        let (text, literals) = Self.texts[index]
        for (language, literal) in literals { #expect(CodeQuote.literal(text, in: language) == literal) }
    }

    @Test(
        "of patterns keep their backslashes single where the language can",
        arguments: [
            (CodeLanguage.swift, #"\d+"#, ##"#"\d+"#"##), (.swift, "a", #""a""#), (.swift, ##"\"#"##, ##""\\\"#""##),
            (.python, #"\d"#, #"r"\d""#), (.python, #"\""#, #""\\\"""#), (.python, #"a\"#, #""a\\""#), (.go, #"\d"#, #"`\d`"#),
            (.go, #"\`"#, #""\\`""#), (.csharp, #"\d""#, #"@"\d""""#), (.java, #"\d"#, #""\\d""#), (.javascript, #"\d"#, #"'\\d'"#),
        ])
    func pattern(language: CodeLanguage, pattern: String, literal: String) {
        #expect(CodeQuote.pattern(pattern, in: language) == literal)
    }

    @Test("in comments are one line")
    func comments() {
        #expect(CodeQuote.visible("a\nb\u{202E}c") == "a?b?c")
        var lines = CodeLines()
        lines.comment([String(repeating: "word ", count: 40)], sign: "//", 1)
        #expect(lines.lines.allSatisfy { $0.hasPrefix("    // word") && $0.count <= CodeLines.width })
    }
}
