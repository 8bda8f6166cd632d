import TerminalUI

/// The line behind the colon as it is being typed: one row of text, a cursor, and what Tab and Up have brought.
struct LineEntry: Sendable, Equatable {
    /// Without the colon.
    private(set) var characters: [Character] = []
    /// 0-based: the character that the cursor stands on; behind the last one at most.
    private(set) var cursor = 0
    /// What Tab has to choose from, until another key is pressed.
    private(set) var offer: LineOffer?
    /// Which earlier line is shown, 0 for the last one; `nil` for what is typed.
    private var recalled: Int?
    /// What was typed before earlier lines were asked for; they begin with it.
    private var draft = ""

    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }
    var isEmpty: Bool { characters.isEmpty }
    /// What stands before the cursor.
    var head: [Character] { Array(characters.prefix(cursor)) }

    /// Changes the line by a key. Returns false for keys that mean nothing in it.
    mutating func apply(_ key: Key) -> Bool {
        guard edit(key) || move(key) else { return false }
        offer = nil
        return true
    }

    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert([character])
        case .paste(let text): insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        case .backspace, .ctrl("h"): remove(from: cursor - 1, to: cursor)
        case .delete, .ctrl("d"): remove(from: cursor, to: cursor + 1)
        case .ctrl("u"): remove(from: 0, to: cursor)
        case .ctrl("k"): remove(from: cursor, to: characters.count)
        case .ctrl("w"): remove(from: wordStart, to: cursor)
        default: return false
        }
        recalled = nil
        return true
    }

    private mutating func move(_ key: Key) -> Bool {
        switch key {
        case .left, .ctrl("b"): cursor = max(0, cursor - 1)
        case .right, .ctrl("f"): cursor = min(characters.count, cursor + 1)
        case .home, .ctrlHome, .ctrl("a"): cursor = 0
        case .end, .ctrlEnd, .ctrl("e"): cursor = characters.count
        case .ctrlLeft, .alt("b"): cursor = wordStart
        case .ctrlRight, .alt("f"): cursor = wordEnd
        default: return false
        }
        return true
    }

    private mutating func insert(_ new: [Character]) {
        characters.insert(contentsOf: new, at: cursor)
        cursor += new.count
    }

    private mutating func remove(from: Int, to: Int) {
        let range = max(0, from)..<min(characters.count, max(0, to))
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private var wordStart: Int {
        var place = cursor
        while place > 0, characters[place - 1] == " " { place -= 1 }
        while place > 0, characters[place - 1] != " " { place -= 1 }
        return place
    }

    private var wordEnd: Int {
        var place = cursor
        while place < characters.count, characters[place] == " " { place += 1 }
        while place < characters.count, characters[place] != " " { place += 1 }
        return place
    }

    /// Goes to an older or newer one of the earlier lines that begin with what was typed.
    /// - Parameter history: the oldest first.
    /// - Returns: false where there is none.
    mutating func recall(older: Bool, of history: [String]) -> Bool {
        if recalled == nil { draft = text }
        let fitting = history.reversed().filter { $0.hasPrefix(draft) && $0 != draft }
        let next = (recalled ?? -1) + (older ? 1 : -1)
        guard next >= -1, next < fitting.count else { return false }
        guard recalled != nil || older else { return false }
        recalled = next < 0 ? nil : next
        characters = Array(fitting.indices.contains(next) ? fitting[next] : draft)
        cursor = characters.count
        offer = nil
        return true
    }

    /// Puts words to choose from into the place of the word that is being typed: as far as they are the same.
    mutating func complete(_ new: LineOffer) {
        replace(from: new.start, with: new.shared)
        offer = new.words.count > 1 ? new : nil
    }

    /// Takes the next of the words offered, or the one before.
    mutating func choose(by step: Int) {
        guard var chosen = offer, !chosen.words.isEmpty else { return }
        let count = chosen.words.count
        let place = chosen.chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        chosen.chosen = place
        replace(from: chosen.start, with: chosen.words[place])
        offer = chosen
    }

    private mutating func replace(from start: Int, with word: String) {
        remove(from: start, to: cursor)
        insert(Array(word))
    }
}
