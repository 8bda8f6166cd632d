/// Versions as semver.org 2.0.0 writes them: `1.0.0`, `1.0.0-beta.1+build.5`.
public enum SemanticVersion {
    /// True for three numbers without leading zeros, then perhaps `-` and a pre-release, then perhaps `+` and a build.
    ///
    /// Each number fits 64 bits, as other implementations demand.
    public static func isValid(_ text: String) -> Bool {
        let halves = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let version = halves.first, halves.dropFirst().allSatisfy({ areIdentifiers($0, allowsLeadingZeros: true) }) else {
            return false
        }
        let parts = version.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers.allSatisfy { isNumber($0) && UInt64($0) != nil }
            && parts.dropFirst().allSatisfy { areIdentifiers($0, allowsLeadingZeros: false) }
    }

    /// Identifiers between points: ASCII letters, digits and `-`; a number among them has no leading zero.
    private static func areIdentifiers(_ text: Substring, allowsLeadingZeros: Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { identifier in
            guard !identifier.isEmpty, identifier.utf8.allSatisfy(isIdentifierByte) else { return false }
            return allowsLeadingZeros || !identifier.utf8.allSatisfy(JSONNumberScan.isDigit) || isNumber(identifier)
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(JSONNumberScan.isDigit) && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return JSONNumberScan.isDigit(byte) || byte == UInt8(ascii: "-")
            || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
    }
}
