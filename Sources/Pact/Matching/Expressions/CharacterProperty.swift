/// A property of single characters that a pattern can ask for by name.
enum CharacterProperty: Sendable, Equatable {
    case digit
    case word
    case space
    case posix(POSIXClass)
    case categories(Set<String>)
    case anything
    case ascii
    /// A name for a script or the like, which the standard library's own expressions know.
    case named(String)

    enum POSIXClass: String, Sendable {
        case alnum, alpha, blank, cntrl, graph, lower, print, punct, upper
    }

    /// - Returns: `nil` for a name that means nothing here.
    init?(posix name: String) {
        switch name {
        case "digit": self = .digit
        case "word": self = .word
        case "space": self = .space
        case "ascii": self = .ascii
        default:
            guard let known = POSIXClass(rawValue: name) else { return nil }
            self = .posix(known)
        }
    }

    /// The name of `\p{…}`, in any case, with blanks, `_` and `-` left out of account.
    init?(named name: String) {
        let plain = String(name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" })
        if let known = CharacterProperty(posix: plain) {
            self = known
        } else if plain == "any" {
            self = .anything
        } else if plain == "alphabetic" {
            self = .posix(.alpha)
        } else if plain == "uppercase" {
            self = .posix(.upper)
        } else if plain == "lowercase" {
            self = .posix(.lower)
        } else if plain == "whitespace" {
            self = .space
        } else if let categories = GeneralCategories.named(plain) {
            self = .categories(categories)
        } else {
            guard Self.expression(name) != nil else { return nil }
            self = .named(name)
        }
    }

    func holds(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch self {
        case .digit: return properties.generalCategory == .decimalNumber
        case .word:
            return properties.isAlphabetic || Self.wordCategories.contains(GeneralCategories.name(of: properties.generalCategory))
        case .space: return properties.isWhitespace
        case .ascii: return scalar.isASCII
        case .anything: return true
        case .posix(let known): return Self.holds(known, scalar)
        case .categories(let names): return names.contains(GeneralCategories.name(of: properties.generalCategory))
        case .named(let name):
            guard let expression = Self.expression(name) else { return false }
            return (try? expression.wholeMatch(in: String(scalar))) != nil
        }
    }

    /// The ASCII characters that have it, where asking for each of them would take long.
    var ranges: [ClosedRange<UInt32>]? {
        guard case .named(let name) = self, let expression = Self.expression(name) else { return nil }
        return (0..<128 as Range<UInt32>).compactMap { value in
            guard let scalar = Unicode.Scalar(value), (try? expression.wholeMatch(in: String(scalar))) != nil else { return nil }
            return value...value
        }
    }

    private static let wordCategories: Set<String> = ["mn", "mc", "me", "nd", "pc"]

    private static func holds(_ known: POSIXClass, _ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        let category = GeneralCategories.name(of: properties.generalCategory)
        switch known {
        case .alnum: return properties.isAlphabetic || category == "nd"
        case .alpha: return properties.isAlphabetic
        case .blank: return scalar == "\t" || category == "zs"
        case .cntrl: return category == "cc"
        case .graph: return !properties.isWhitespace && !["cc", "cn", "cs"].contains(category)
        case .lower: return properties.isLowercase
        case .print: return category == "zs" || (!properties.isWhitespace && !["cc", "cn", "cs"].contains(category))
        case .punct: return category.first == "p"
        case .upper: return properties.isUppercase
        }
    }

    private static func expression(_ name: String) -> Regex<AnyRegexOutput>? {
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 < 0x80 && ($0 == 0x5F || $0 == 0x20 || isAlphanumeric($0)) }) else { return nil }
        return try? Regex("\\p{\(name)}").matchingSemantics(.unicodeScalar)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
