import CNcurses
import TerminalUI

/// Turns what ncurses reads into keys: characters and codes in, at most one key out for each.
///
/// A paste is collected over as many reads as it takes. Escape followed at once by a character is that character with Alt.
struct KeyDecoder {
    /// What ncurses gave for one read.
    enum Input: Equatable {
        case character(UInt32)
        case code(Int32)
    }

    private var paste: String.UnicodeScalarView?
    private var lastWasReturn = false
    /// A key that was read while it was decided what Escape meant.
    private var waiting: Key?
    /// A sequence of which a part has come.
    private var sequence: EscapeSequence?

    /// The next key, or nil when nothing is there to be read.
    mutating func next(_ read: () -> Input?) -> Key? {
        if let key = waiting {
            waiting = nil
            return key
        }
        while let input = read() {
            if let key = key(for: input, read) { return key }
        }
        return nil
    }

    private mutating func key(for input: Input, _ read: () -> Input?) -> Key? {
        if paste != nil { return continuePaste(input) }
        if sequence != nil { return continueSequence(input, read) }
        switch input {
        case .code(KeySequences.pasteBegins):
            paste = String.UnicodeScalarView()
            lastWasReturn = false
            return nil
        case .code(let code): return Self.key(code: code)
        case .character(0x1B): return afterEscape(read)
        case .character(let value): return Self.key(character: value)
        }
    }

    private mutating func afterEscape(_ read: () -> Input?) -> Key? {
        guard let second = read() else { return .escape }
        switch second {
        case .character(0x1B):
            waiting = .escape
            return .escape
        case .character(0x5B): return beginSequence(read)
        case .character(let value):
            if case .character(let character)? = Self.key(character: value) { return .alt(character) }
            waiting = Self.key(character: value)
            return .escape
        case .code(let code):
            switch Self.key(code: code) {
            case .left: return .ctrlLeft
            case .right: return .ctrlRight
            case let key:
                if code == KeySequences.pasteBegins { paste = String.UnicodeScalarView() }
                waiting = key
                return .escape
            }
        }
    }

    /// `ESC [` alone is Alt with that character; with anything behind it, it is a sequence, however late the rest of it comes.
    private mutating func beginSequence(_ read: () -> Input?) -> Key? {
        guard let next = read() else { return .alt("[") }
        sequence = EscapeSequence()
        return continueSequence(next, read)
    }

    private mutating func continueSequence(_ input: Input, _ read: () -> Input?) -> Key? {
        guard case .character(let value) = input, let progress = sequence?.take(value) else {
            sequence = nil
            return key(for: input, read)
        }
        switch progress {
        case .goesOn: return nil
        case .ended(let key):
            sequence = nil
            return key
        case .broken:
            sequence = nil
            return key(for: input, read)
        }
    }

    /// Line ends become line feeds and other control characters are left out; Ctrl-C ends a paste whose end got lost.
    private mutating func continuePaste(_ input: Input) -> Key? {
        switch input {
        case .code(KeySequences.pasteEnds), .character(3):
            let text = paste.map { String($0) } ?? ""
            paste = nil
            return text.isEmpty ? nil : .paste(text)
        case .code: return nil
        case .character(let value):
            defer { lastWasReturn = value == 13 }
            if value == 13 || (value == 10 && !lastWasReturn) {
                paste?.append("\n")
            } else if let scalar = Unicode.Scalar(value), value == 9 || (value >= 0x20 && value != 0x7F) {
                paste?.append(scalar)
            }
            return nil
        }
    }

    static func key(character value: UInt32) -> Key? {
        switch value {
        case 9: return .tab
        case 10, 13: return .enter
        case 0x1B: return .escape
        case 8, 0x7F: return .backspace
        case 0: return .ctrl(" ")
        case 1...26: return Unicode.Scalar(value + 0x60).map { .ctrl(Character($0)) }
        case 28...31: return Unicode.Scalar(value + 0x40).map { .ctrl(Character($0)) }
        default: return Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    static func key(code: Int32) -> Key? {
        if let key = named[code] { return key }
        let number = Int(code - cn_key_f(0))
        return (1...63).contains(number) ? .function(number) : nil
    }

    private static let named: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_SLEFT: .left, KEY_SRIGHT: .right, KEY_SR: .up, KEY_SF: .down,
        KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
        KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert, KEY_BTAB: .backTab, KEY_ENTER: .enter,
        KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
        KeySequences.ctrlUp: .ctrlUp, KeySequences.ctrlDown: .ctrlDown, KeySequences.ctrlLeft: .ctrlLeft,
        KeySequences.ctrlRight: .ctrlRight, KeySequences.ctrlHome: .ctrlHome, KeySequences.ctrlEnd: .ctrlEnd,
    ]
}
