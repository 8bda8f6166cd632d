/// Reads one JSON text (RFC 8259) strictly, byte by byte.
///
/// Looking beyond the end gives 0, which the grammar allows nowhere, so that only the errors have to ask for the end.
struct JSONParser {
    let bytes: [UInt8]
    let limits: JSONLimits
    var place = 0
    private var depth = 0
    /// Only filled when positions are asked for.
    private(set) var positions: JSONPositions?
    private var trail: [PathExpression.Token] = [.root]

    init(bytes: [UInt8], limits: JSONLimits, recordsPositions: Bool = false) {
        self.bytes = bytes
        self.limits = limits
        positions = recordsPositions ? JSONPositions(bytes: bytes) : nil
    }

    mutating func document() throws(JSONParsingError) -> JSONValue {
        guard bytes.count <= limits.maximumBytes else {
            throw error(.tooLarge(limit: limits.maximumBytes, bytes: bytes.count), at: 0)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard limits.allowsByteOrderMark else { throw error(.byteOrderMark, at: 0) }
            place = 3
        }
        skipBlank()
        guard place < bytes.count else { throw error(.empty, at: place) }
        positions?.record(trail, at: place)
        let value = try value()
        skipBlank()
        guard place >= bytes.count else { throw error(.textAfterValue, at: place) }
        return value
    }

    private mutating func value() throws(JSONParsingError) -> JSONValue {
        switch current {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try nested { (parser) throws(JSONParsingError) in try parser.object() })
        case UInt8(ascii: "["): return .array(try nested { (parser) throws(JSONParsingError) in try parser.array() })
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return try word()
        case UInt8(ascii: "+"), UInt8(ascii: "."): throw error(.invalidNumber(run()), at: place)
        default: throw unexpected(.value)
        }
    }

    private mutating func nested<Value>(
        _ read: (inout JSONParser) throws(JSONParsingError) -> Value
    ) throws(JSONParsingError) -> Value {
        guard depth < limits.maximumDepth else { throw error(.tooDeep(limit: limits.maximumDepth), at: place) }
        depth += 1
        place += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONParsingError) -> JSONObject {
        var members: [(name: String, value: JSONValue)] = []
        skipBlank()
        if take(UInt8(ascii: "}")) { return JSONObject() }
        while true {
            guard current == UInt8(ascii: "\"") else { throw unexpected(.memberName) }
            let start = place
            let name = try string()
            skipBlank()
            guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
            skipBlank()
            enter(.field(name), at: start)
            members.append((name, try value()))
            leave()
            skipBlank()
            if take(UInt8(ascii: "}")) { return JSONObject(members) }
            try comma(before: UInt8(ascii: "}"), .commaOrObjectEnd)
        }
    }

    private mutating func array() throws(JSONParsingError) -> [JSONValue] {
        var elements: [JSONValue] = []
        skipBlank()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            enter(.index(elements.count), at: place)
            elements.append(try value())
            leave()
            skipBlank()
            if take(UInt8(ascii: "]")) { return elements }
            try comma(before: UInt8(ascii: "]"), .commaOrArrayEnd)
        }
    }

    private mutating func comma(before end: UInt8, _ expected: JSONParsingError.Expected) throws(JSONParsingError) {
        let comma = place
        guard take(UInt8(ascii: ",")) else { throw unexpected(expected) }
        skipBlank()
        if current == end { throw error(.trailingComma, at: comma) }
    }

    private mutating func enter(_ token: PathExpression.Token, at offset: Int) {
        guard positions != nil else { return }
        trail.append(token)
        positions?.record(trail, at: offset)
    }

    private mutating func leave() {
        if positions != nil { trail.removeLast() }
    }
}

extension JSONParser {
    @inline(__always)
    var current: UInt8 { byte(at: place) }

    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        place += 1
        return true
    }

    mutating func skipBlank() {
        while current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { place += 1 }
    }

    func error(_ reason: JSONParsingError.Reason, at offset: Int) -> JSONParsingError {
        JSONParsingError(reason: reason, place: TextPlace(offset: offset, in: bytes))
    }

    func unexpected(_ expected: JSONParsingError.Expected) -> JSONParsingError {
        guard place < bytes.count else { return error(.unexpectedEnd(expected: expected), at: place) }
        guard let character = character(at: place) else { return error(.invalidUTF8, at: place) }
        return error(.unexpected(character: character, expected: expected), at: place)
    }

    /// The character that begins at an offset; `nil` when its bytes are not UTF-8 or the text ends there.
    func character(at offset: Int) -> Character? {
        var iterator = bytes.dropFirst(offset).prefix(4).makeIterator()
        var decoder = UTF8()
        guard case let .scalarValue(scalar) = decoder.decode(&iterator) else { return nil }
        return Character(scalar)
    }

    /// The letters, digits and signs from here on, for an error to show.
    func run() -> String {
        let run = bytes.dropFirst(place).prefix(40).prefix { byte in
            let letter = byte | 0x20
            return JSONNumberScan.isDigit(byte) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        return String(decoding: run, as: UTF8.self)
    }
}
