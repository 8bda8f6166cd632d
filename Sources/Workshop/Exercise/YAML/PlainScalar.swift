import Pact

/// What a plain (unquoted) text means by the JSON-like core rules: `true`, `false`, `null`, decimal numbers; all else is text.
enum PlainScalar: Equatable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case text(String)
    /// YAML readers disagree about it: a number to one, a truth value or a text to the next.
    case ambiguous(String)

    init(_ text: String) {
        switch text {
        case "", "~", "null": self = .null
        case "true": self = .bool(true)
        case "false": self = .bool(false)
        default:
            if let number = JSONNumber(text) {
                self = .number(number)
            } else {
                self = Self.isAmbiguous(text) ? .ambiguous(text) : .text(text)
            }
        }
    }

    var shape: NodeShape {
        switch self {
        case .null: .nothing
        case .bool: .boolean
        case .number: .number
        case .text, .ambiguous: .text
        }
    }

    private static let ambiguousWords: Set<String> = ["yes", "no", "on", "off", "true", "false", "null"]

    private static func isAmbiguous(_ text: String) -> Bool {
        if text.utf8.count <= 5, ambiguousWords.contains(text.lowercased()) {
            return text == text.lowercased() || text == text.uppercased() || text == text.lowercased().capitalisedFirst
        }
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            first == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            text.utf8.allSatisfy(Self.canStandInNumber)
        else { return false }
        return text.wholeMatch(of: /[-+]?0x[0-9a-fA-F_]+/) != nil
            || text.wholeMatch(of: /[-+]?0o[0-7_]+/) != nil
            || text.wholeMatch(of: /[-+]?0b[01_]+/) != nil
            || text.wholeMatch(of: /[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?/) != nil
            || text.wholeMatch(of: /[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?/) != nil
            || text.wholeMatch(of: /[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)/) != nil
    }

    /// Letters, digits and `+-._`: a quick look that spares most texts, such as `28 Degrees`, the patterns.
    private static func canStandInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: "+-._".utf8.contains(byte)
        }
    }
}
