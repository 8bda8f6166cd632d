import Testing

@testable import TerminalUI

@Suite("Styles and themes")
struct StyleTests {
    @Test("mono uses no colour, and no theme tells results by colour alone from ordinary text")
    func mono() {
        for role in Role.allCases {
            #expect(Theme.mono.ink(for: Style(role)).colour == .standard)
        }
        for theme in Theme.allCases {
            for role in [Role.pass, .fail, .expectedFail, .warning] {
                #expect(theme.ink(for: Style(role)) != theme.ink(for: Style(.text)), "\(theme) \(role)")
            }
        }
    }

    @Test("green and red belong to results and differences alone", arguments: Theme.allCases)
    func results(theme: Theme) {
        let results: Set<Role> = [.pass, .fail, .diffExpected, .diffActual]
        for role in Role.allCases where !results.contains(role) {
            #expect(![Colour.green, .red].contains(theme.ink(for: Style(role)).colour.amongEight))
        }
    }

    @Test("attributes of a style come on top of its role's")
    func attributes() {
        #expect(Theme.dark.ink(for: Style(.title).selected).attributes == [.bold, .reverse])
    }

    @Test("themes follow each other in a circle")
    func circle() {
        var theme = Theme.dark
        for _ in Theme.allCases { theme = theme.next }
        #expect(theme == .dark)
        #expect(Theme(rawValue: "high-contrast") == .highContrast)
    }

    @Test(
        "a line is cut at a width with two dots",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abc.."), ("日本語", 5, "日.."), ("abc", 1, "."), ("abc", 0, ""), ("日本", 3, ".."),
        ])
    func cut(text: String, width: Int, expected: String) {
        #expect(StyledLine(text).cut(to: width).text == expected)
    }

    @Test("a line scrolled sideways keeps its columns", arguments: [(0, "a日b"), (1, "日b"), (2, " b"), (3, "b"), (9, "")])
    func dropping(columns: Int, expected: String) {
        #expect(StyledLine("a日b").dropping(columns: columns).text == expected)
    }

    @Test("text to read is never in a colour that a palette may have as its background", arguments: Theme.allCases)
    func readable(theme: Theme) {
        for role in Role.allCases {
            #expect(![.black, .white, .brightBlack, .brightWhite].contains(theme.ink(for: Style(role)).colour), "\(role)")
        }
    }
}
