/// Text that is not a sequence of keys.
public struct KeyNotationError: Error, Equatable, Sendable {
    /// The part between `<` and `>` that names no key; empty where the `>` is missing.
    public let name: String
}

extension Key {
    /// The keys that a text describes: `<C-s>`, `<A-6>`, `<Enter>`, `<C-Left>`, `<F1>`, `<Paste:text>`; `<lt>` is `<`, every other
    /// character is itself. Names are read without regard to case.
    public static func keys(_ notation: String) throws(KeyNotationError) -> [Key] {
        var keys: [Key] = []
        var rest = Substring(notation)
        while let first = rest.first {
            guard first == "<" else {
                keys.append(first == "\n" ? .enter : .character(first))
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.dropFirst(2).firstIndex(of: ">") else { throw KeyNotationError(name: "") }
            let name = String(rest[rest.index(after: rest.startIndex)..<end])
            guard let key = Key(name: name) else { throw KeyNotationError(name: name) }
            keys.append(key)
            rest = rest[rest.index(after: end)...]
        }
        return keys
    }

    /// The key of a name as it stands between `<` and `>`.
    init?(name: String) {
        if name.hasPrefix("Paste:") {
            self = .paste(String(name.dropFirst(6)))
            return
        }
        if let named = Self.named[name.lowercased()] {
            self = named
            return
        }
        let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let modifier = parts.first, let last = parts.last, last.count == 1, let character = last.first {
            switch modifier.lowercased() {
            case "c": self = .ctrl(character.lowercased().first ?? character)
            case "a", "m": self = .alt(character)
            default: return nil
            }
            return
        }
        guard let letter = name.first, letter == "F" || letter == "f", let number = Int(name.dropFirst()), (1...63).contains(number)
        else { return nil }
        self = .function(number)
    }

    private static let named: [String: Key] = [
        "enter": .enter, "esc": .escape, "tab": .tab, "s-tab": .backTab, "bs": .backspace, "del": .delete, "ins": .insert,
        "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown,
        "c-left": .ctrlLeft, "c-right": .ctrlRight, "c-up": .ctrlUp, "c-down": .ctrlDown, "c-home": .ctrlHome, "c-end": .ctrlEnd,
        "space": .character(" "), "lt": .character("<"),
    ]

    /// How the key is written for people: `Ctrl-S`, `Alt-6`, `Enter`, `PgUp`, `F1`, `i`.
    public var label: String {
        switch self {
        case .character(let character): character == " " ? "Space" : String(character)
        case .ctrl(let character): "Ctrl-" + character.uppercased()
        case .alt(let character): "Alt-" + character.uppercased()
        case .function(let number): "F\(number)"
        case .paste: "Paste"
        case .escape: "Esc"
        case .backTab: "Shift-Tab"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .ctrlLeft: "Ctrl-Left"
        case .ctrlRight: "Ctrl-Right"
        case .ctrlUp: "Ctrl-Up"
        case .ctrlDown: "Ctrl-Down"
        case .ctrlHome: "Ctrl-Home"
        case .ctrlEnd: "Ctrl-End"
        case .enter: "Enter"
        case .tab: "Tab"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .insert: "Insert"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        }
    }
}
