extension JSONParser {
    mutating func number() throws(JSONParsingError) -> JSONNumber {
        guard let end = JSONNumberScan.end(of: bytes, from: place), !continuesNumber(at: end) else {
            throw error(.invalidNumber(run()), at: place)
        }
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        place = end
        return JSONNumber(validated: text)
    }

    /// True for `01`, `1.`, `0x1F`, `1_000`: what was read is only the beginning of what was written.
    private func continuesNumber(at end: Int) -> Bool {
        let letter = byte(at: end) | 0x20
        return JSONNumberScan.isDigit(byte(at: end)) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
            || byte(at: end) == UInt8(ascii: ".") || byte(at: end) == UInt8(ascii: "_")
    }

    mutating func word() throws(JSONParsingError) -> JSONValue {
        let word = run()
        let value: JSONValue
        switch word {
        case "true": value = .bool(true)
        case "false": value = .bool(false)
        case "null": value = .null
        default: throw error(.unknownWord(word), at: place)
        }
        place += word.utf8.count
        return value
    }

    /// Reads the string that begins here with its quote.
    mutating func string() throws(JSONParsingError) -> String {
        let opening = place
        place += 1
        let start = place
        let isASCII = skipPlain()
        if current == UInt8(ascii: "\"") {
            defer { place += 1 }
            // Nearly all texts are ASCII, which needs no checking.
            return isASCII ? String(decoding: bytes[start..<place], as: UTF8.self) : try text(of: start..<place)
        }
        var buffer = Array(bytes[start..<place])
        while current != UInt8(ascii: "\"") {
            if current == UInt8(ascii: "\\") {
                try escape(into: &buffer)
            } else if place < bytes.count {
                throw error(.controlCharacter(current), at: place)
            } else {
                throw error(.unexpectedEnd(expected: .closingQuote), at: opening)
            }
            let from = place
            skipPlain()
            buffer.append(contentsOf: bytes[from..<place])
        }
        place += 1
        guard let text = String(validating: buffer, as: UTF8.self) else { throw invalidUTF8(in: start..<place) }
        return text
    }

    /// - Returns: true when all that was passed over is ASCII.
    @discardableResult
    private mutating func skipPlain() -> Bool {
        var all: UInt8 = 0
        while current != UInt8(ascii: "\"") && current != UInt8(ascii: "\\") && current >= 0x20 {
            all |= current
            place += 1
        }
        return all < 0x80
    }

    private func text(of range: Range<Int>) throws(JSONParsingError) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else { throw invalidUTF8(in: range) }
        return text
    }

    private func invalidUTF8(in range: Range<Int>) -> JSONParsingError {
        var offset = range.lowerBound
        while offset < range.upperBound, let character = character(at: offset) {
            offset += String(character).utf8.count
        }
        return error(.invalidUTF8, at: offset)
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(JSONParsingError) {
        let start = place
        place += 2
        switch byte(at: start + 1) {
        case UInt8(ascii: "\""): buffer.append(0x22)
        case UInt8(ascii: "\\"): buffer.append(0x5C)
        case UInt8(ascii: "/"): buffer.append(0x2F)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "u"): buffer.append(contentsOf: String(Character(try scalar(from: start))).utf8)
        default:
            guard start + 1 < bytes.count else { throw error(.unexpectedEnd(expected: .closingQuote), at: start) }
            guard let character = character(at: start + 1) else { throw error(.invalidUTF8, at: start + 1) }
            throw error(.invalidEscape(character), at: start)
        }
    }

    /// Reads `XXXX`, and `\uXXXX` behind it when the first is half a pair; `start` is the backslash's offset.
    private mutating func scalar(from start: Int) throws(JSONParsingError) -> Unicode.Scalar {
        let first = try codeUnit(escapeAt: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, byte(at: place) == UInt8(ascii: "\\"), byte(at: place + 1) == UInt8(ascii: "u") else {
            throw error(.loneSurrogate(first), at: start)
        }
        let next = place
        place += 2
        let second = try codeUnit(escapeAt: next)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((UInt32(first) & 0x3FF) << 10) + (UInt32(second) & 0x3FF))
        else { throw error(.loneSurrogate(first), at: start) }
        return scalar
    }

    private mutating func codeUnit(escapeAt start: Int) throws(JSONParsingError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Self.hexadecimal(current) else { throw error(.invalidUnicodeEscape, at: start) }
            value = value << 4 | UInt16(digit)
            place += 1
        }
        return value
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
