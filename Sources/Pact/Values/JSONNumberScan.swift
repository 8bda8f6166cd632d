/// The grammar of a JSON number (RFC 8259, section 6), over bytes.
enum JSONNumberScan {
    /// The offset just behind the number that begins at `start`; `nil` when none begins there.
    static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        if byte(bytes, place) == UInt8(ascii: "-") { place += 1 }
        switch byte(bytes, place) {
        case UInt8(ascii: "0"): place += 1
        case UInt8(ascii: "1")...UInt8(ascii: "9"): place = afterDigits(bytes, place)
        default: return nil
        }
        if byte(bytes, place) == UInt8(ascii: ".") {
            guard isDigit(byte(bytes, place + 1)) else { return nil }
            place = afterDigits(bytes, place + 1)
        }
        if byte(bytes, place) | 0x20 == UInt8(ascii: "e") {
            place += 1
            if byte(bytes, place) == UInt8(ascii: "+") || byte(bytes, place) == UInt8(ascii: "-") { place += 1 }
            guard isDigit(byte(bytes, place)) else { return nil }
            place = afterDigits(bytes, place)
        }
        return place
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func afterDigits(_ bytes: [UInt8], _ start: Int) -> Int {
        var place = start
        while isDigit(byte(bytes, place)) { place += 1 }
        return place
    }

    /// 0 stands for the end: no part of a number.
    @inline(__always)
    private static func byte(_ bytes: [UInt8], _ place: Int) -> UInt8 {
        place < bytes.count ? bytes[place] : 0
    }
}
