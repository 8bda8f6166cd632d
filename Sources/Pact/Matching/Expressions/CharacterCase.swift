/// The case of single characters; a letter that becomes two in the other case is left as it is.
enum CharacterCase {
    /// A character and what it is in other cases.
    static func spellings(of value: UInt32) -> [UInt32] {
        if value < 0x80 {
            let lower = value | 0x20
            // The two other letters are the long s and the sign for kelvin.
            switch lower {
            case 0x6B: return [0x4B, 0x6B, 0x212A]
            case 0x73: return [0x53, 0x73, 0x17F]
            case 0x61...0x7A: return [lower ^ 0x20, lower]
            default: return [value]
            }
        }
        let upper = upper(value)
        return [value, lower(value), upper, lower(upper)]
    }

    /// The same for both cases of a letter.
    static func folded(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value | 0x20 : value }
        return lower(upper(value))
    }

    private static func lower(_ value: UInt32) -> UInt32 {
        only(Unicode.Scalar(value)?.properties.lowercaseMapping) ?? value
    }

    private static func upper(_ value: UInt32) -> UInt32 {
        only(Unicode.Scalar(value)?.properties.uppercaseMapping) ?? value
    }

    private static func only(_ mapped: String?) -> UInt32? {
        guard let scalars = mapped?.unicodeScalars, let first = scalars.first, scalars.dropFirst().isEmpty else { return nil }
        return first.value
    }
}
