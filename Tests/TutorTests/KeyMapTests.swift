import Foundation
import TerminalUI
import Testing

@testable import Tutor

@Suite("The key map")
struct KeyMapTests {
    private static let contexts: [KeyContext] = [
        .reading, .task, .edit, .result, .traffic, .question, .difference, .exchange, .changes, .typing, .searching, .list, .text, .keyList,
        .tooSmall, .commandLine, .walking, .stepList, .guesses, .pact, .code,
    ]

    @Test("gives every command a key")
    func everyCommandHasAKey() {
        let bound = Set(KeyMap.bindings.map(\.command))
        #expect(Command.allCases.filter { !bound.contains($0) } == [])
    }

    @Test("names what Enter does first, wherever Enter does something", arguments: contexts)
    func enterIsFirst(context: KeyContext) {
        let named = KeyMap.bindings.filter { $0.contexts.contains(context) && !$0.name.isEmpty }
        guard let enter = named.first(where: { $0.keys.contains(.enter) }) else { return }
        #expect(named.allSatisfy { $0.rank >= enter.rank })
    }

    @Test("has one meaning for a letter outside typing")
    func oneLetterOneMeaning() {
        for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
            let commands = Set(KeyMap.bindings(for: .character(letter)).map(\.command))
            // q closes a popup, which is leaving as well.
            #expect(commands.subtracting([.back]).count <= 1, "\(letter): \(commands)")
        }
    }

    @Test("shows nothing in the footer that does not work", arguments: [(60, 18), (80, 24), (120, 40)])
    func footerWorks(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        for keys in ["", "<Esc>", "3", "2", "i", "<Esc>", "4"] {
            try session.press(keys)
            let context = session.state.keyContext
            for binding in KeyMap.bindings where binding.contexts.contains(context) && !binding.name.isEmpty {
                let isShown = FooterView.entries(session.state).contains { $0.key == binding.label }
                if isShown { #expect(session.state.unavailability(of: binding.command) == nil, "\(keys): \(binding.label)") }
            }
        }
    }

    @Test("cuts the footer at whole entries, and never the way to all keys", arguments: [(60, 18), (80, 24), (120, 40)])
    func footerIsCut(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        for keys in ["", "<Enter>", "<Esc>", "<Enter>", "<Esc>3", "4"] {
            try session.press(keys)
            let footer = try #require(session.rows.last)
            let shown = footer.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
            let end = columns == 60 ? ["? keys"] : ["? keys", "q leave"]
            let whole = FooterView.entries(session.state).map { "\($0.key) \($0.name)" }.filter { !end.contains($0) }
            #expect(Array(shown.suffix(end.count)) == end)
            #expect(Array(shown.dropLast(end.count)) == Array(whole.prefix(shown.count - end.count)))
        }
    }

    @Test("finds keys by what they do, and runs the one chosen")
    func listOfKeys() throws {
        var session = try Session()
        try session.press("<Esc>?theme<Enter>")
        #expect(session.tutor.theme == .light)
        #expect(session.state.popup == nil)
    }

    @Test("says of a key chosen from the list why it does nothing here")
    func listOfKeysUnavailable() throws {
        var session = try Session()
        try session.press("<Esc>?difference<Enter>")
        #expect(session.said == "No difference yet: r runs the checks.")
    }
}
