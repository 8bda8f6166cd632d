import TerminalUI

/// A control sequence (`ESC [ 1 ; 5 C`) that ncurses did not know, as it is read character by character.
///
/// Terminals send more of them than any description of theirs names: arrows with other modifiers, reports of focus and mouse, keys in the
/// newer spellings. What has no meaning here is passed over whole, so that none of it ends up in the text.
///
/// Source: ECMA-48, 5.4; xterm's "Control Sequences", function keys and modifyOtherKeys; rxvt's `^`, `$` and `@` for modifiers.
struct EscapeSequence {
    /// How far it has come.
    enum Progress: Equatable {
        case goesOn
        /// It is over; nil where it means nothing here.
        case ended(Key?)
        /// It turned out to be none: the last character belongs to what follows.
        case broken
    }

    /// Longer ones are none.
    private static let longest = 32

    private var parameters: [UInt8] = []
    private var charactersToSkip = 0

    /// True as long as nothing followed `ESC [`.
    var isEmpty: Bool { parameters.isEmpty && charactersToSkip == 0 }

    mutating func take(_ value: UInt32) -> Progress {
        if charactersToSkip > 0 {
            charactersToSkip -= 1
            return charactersToSkip == 0 ? .ended(nil) : .goesOn
        }
        guard let byte = UInt8(exactly: value), (0x20...0x7E).contains(byte), parameters.count < Self.longest else { return .broken }
        switch byte {
        case UInt8(ascii: "$") where parameters.first != UInt8(ascii: "?"): return .ended(key(ending: "~"))
        case UInt8(ascii: "[") where parameters.isEmpty: charactersToSkip = 1
        case UInt8(ascii: "M") where parameters.isEmpty: charactersToSkip = 3
        case 0x20...0x3F: parameters.append(byte)
        default: return .ended(key(ending: Character(Unicode.Scalar(byte))))
        }
        return .goesOn
    }

    private func key(ending final: Character) -> Key? {
        let text = String(decoding: parameters, as: UTF8.self)
        guard text.allSatisfy({ $0.isNumber || $0 == ";" || $0 == ":" }) else { return nil }
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { part in
            Int(part.split(separator: ":").first ?? "") ?? 0
        }
        let number = numbers.first ?? 0
        let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : final == "^" || final == "@" ? 4 : 0
        switch final {
        case "A", "B", "C", "D", "H", "F": return Self.moving[final].map { Self.modified($0, modifiers) }
        case "a", "b", "c", "d": return Self.moving[Character(final.uppercased())]
        case "Z": return .backTab
        case "~" where number == 27 && numbers.count > 2: return Self.typed(numbers[2], modifiers)
        case "u": return Self.typed(number, modifiers)
        case "~", "^", "@": return Self.numbered[number].map { Self.modified($0, modifiers) }
        default: return nil
        }
    }

    private static let moving: [Character: Key] = ["A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end]
    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]

    /// Modifiers are bits: Shift 1, Alt 2, Ctrl 4. Alt with an arrow moves by words as Ctrl does; Shift changes nothing here.
    private static func modified(_ key: Key, _ modifiers: Int) -> Key {
        guard modifiers & 6 != 0 else { return key }
        switch key {
        case .up: return .ctrlUp
        case .down: return .ctrlDown
        case .left: return .ctrlLeft
        case .right: return .ctrlRight
        case .home: return .ctrlHome
        case .end: return .ctrlEnd
        default: return key
        }
    }

    /// A key given by its character and its modifiers.
    private static func typed(_ value: Int, _ modifiers: Int) -> Key? {
        guard let value = UInt32(exactly: value), let plain = KeyDecoder.key(character: value) else { return nil }
        if plain == .tab, modifiers & 1 != 0 { return .backTab }
        guard case .character(let character) = plain else { return plain }
        if modifiers & 4 != 0 { return .ctrl(character.lowercased().first ?? character) }
        return modifiers & 2 != 0 ? .alt(character) : plain
    }
}
