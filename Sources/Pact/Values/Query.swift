/// Query strings: decoded into names and values, and written again.
public enum Query {
    /// Decodes a query string; values are grouped by name in the order of the names' first places.
    ///
    /// Pieces stand between `&` (empty ones are passed over) and are split at their first `=`; without one the value is `nil`. A
    /// `+` is a blank; an escape that is none, or that gives no UTF-8, stays as it is.
    ///
    ///     Query.parse("a=1&b&a=x%20y")   // [("a", ["1", "x y"]), ("b", [nil])]
    public static func parse(_ text: String) -> [(name: String, values: [String?])] {
        var parameters: [(name: String, values: [String?])] = []
        var places: [ExactText: Int] = [:]
        for piece in text.utf8.split(separator: UInt8(ascii: "&")) {
            let sides = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = decoded(sides.first ?? piece)
            let value = sides.count > 1 ? sides.last.map(decoded) : nil
            if let place = places[ExactText(name)], parameters.indices.contains(place) {
                parameters[place].values.append(value)
            } else {
                places[ExactText(name)] = parameters.count
                parameters.append((name, [value]))
            }
        }
        return parameters
    }

    /// Writes a query string in the order given; everything but letters, digits and `- . _ ~` is percent-encoded.
    public static func text(of parameters: [(name: String, values: [String?])]) -> String {
        parameters.flatMap { parameter in
            parameter.values.map { value in
                value.map { "\(encoded(parameter.name))=\(encoded($0))" } ?? encoded(parameter.name)
            }
        }.joined(separator: "&")
    }

    /// Percent-encodes every byte of the text but ASCII letters, digits and `- . _ ~` (RFC 3986, section 2.3).
    public static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: encoded(byte: byte).utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `%0A`
    static func encoded(byte: UInt8) -> String {
        "%\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    }

    private static func decoded(_ piece: Substring.UTF8View) -> String {
        let raw = Array(piece)
        var bytes: [UInt8] = []
        var rest = raw[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexadecimal),
                let low = rest.dropFirst().first.flatMap(hexadecimal)
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(decoding: raw, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.flatMap(UInt8.init(exactly:))
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return JSONNumberScan.isDigit(byte) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
            || "-._~".utf8.contains(byte)
    }
}
