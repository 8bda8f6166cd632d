/// What counts as a number where a value is text.
extension String {
    /// A whole number from 0 to 2⁶⁴-1, perhaps after a `+`; a minus is refused, as in other implementations.
    var isUnsignedInteger: Bool {
        let digits = utf8.first == UInt8(ascii: "+") ? utf8.dropFirst() : utf8[...]
        return !digits.isEmpty && digits.allSatisfy(JSONNumberScan.isDigit) && UInt64(String(Substring(digits))) != nil
    }

    /// `1`, `-2.5`, `.5`, `5.`, `1e3`, `inf`, `infinity` or `nan`, whatever the case.
    var isFloatingPoint: Bool {
        var rest = utf8[...]
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        if ["inf", "infinity", "nan"].contains(String(Substring(rest)).lowercased()) { return true }
        let whole = rest.prefix(while: JSONNumberScan.isDigit)
        rest = rest[whole.endIndex...]
        var digits = whole.count
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            let fraction = rest.prefix(while: JSONNumberScan.isDigit)
            digits += fraction.count
            rest = rest[fraction.endIndex...]
        }
        guard digits > 0 else { return false }
        guard let exponent = rest.popFirst() else { return true }
        guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy(JSONNumberScan.isDigit)
    }

    /// True when the other text stands somewhere in this one, byte for byte.
    func contains(exactly other: String) -> Bool {
        let wanted = Array(other.utf8)
        guard wanted.count <= utf8.count else { return false }
        // Where a beginning of the wanted text ends, `retries` says which shorter one ends there too (Knuth, Morris, Pratt), so that the
        // time grows with the lengths alone.
        var retries = [0]
        retries.reserveCapacity(wanted.count)
        for byte in wanted.dropFirst() {
            var length = retries.last ?? 0
            while length > 0, wanted[length] != byte { length = retries[length - 1] }
            retries.append(wanted[length] == byte ? length + 1 : 0)
        }
        var length = 0
        for byte in utf8 {
            if length == wanted.count { return true }
            while length > 0, wanted[length] != byte { length = retries[length - 1] }
            if wanted[length] == byte { length += 1 }
        }
        return length == wanted.count
    }
}
