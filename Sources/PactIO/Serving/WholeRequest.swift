import Pact

/// Reads a request that came in one piece and has nothing about it that two readers could take in two ways.
///
/// Most requests to a mock server are such, and reading them here costs a third of what NIO's decoder takes. It reads less than HTTP: one of
/// the usual methods, a path in visible ASCII, `HTTP/1.1`, plain header fields, and a body of just the length it tells. Whatever else there
/// is, and whatever is wrong, is for the decoder to judge, so what this takes, the decoder would have taken in the same way.
struct WholeRequest {
    /// Bytes of the head, and fields in it, up to which requests are read here.
    static let mostBytes = 8192
    static let mostFields = 64

    private var rest: UnsafeRawBufferPointer.SubSequence

    /// - Returns: `nil` where these bytes are not exactly one plain request.
    static func read(_ bytes: UnsafeRawBufferPointer, limits: HTTPLimits) -> HTTPRequest? {
        var reader = WholeRequest(rest: bytes[...])
        guard let method = reader.method(), let target = reader.target() else { return nil }
        var headers: [Headers.Field] = []
        var length: Int?
        while reader.rest.first != carriageReturn {
            guard headers.count < mostFields, let field = reader.field() else { return nil }
            switch Role(of: field) {
            case .none: break
            case .length(let told) where length == nil: length = told
            case .length, .framing: return nil
            }
            headers.append(field)
        }
        guard reader.skip("\r\n") else { return nil }
        let body = reader.rest
        guard body.startIndex <= min(mostBytes, limits.headerBytes), body.count == length ?? 0, body.count <= limits.bodyBytes else {
            return nil
        }
        return HTTPRequest(method: method, target: target, headers: Headers(headers), body: body.isEmpty ? [] : Array(body))
    }

    private mutating func method() -> String? {
        for (text, method) in Self.methods where skip(text) { return method }
        return nil
    }

    private static let methods: [(StaticString, String)] = [
        ("GET ", "GET"), ("POST ", "POST"), ("PUT ", "PUT"), ("DELETE ", "DELETE"), ("HEAD ", "HEAD"), ("OPTIONS ", "OPTIONS"),
        ("PATCH ", "PATCH"),
    ]

    private mutating func target() -> String? {
        guard rest.first == UInt8(ascii: "/") else { return nil }
        let target = take { Self.kinds[Int($0)] & Self.inTarget != 0 }
        return skip(" HTTP/1.1\r\n") ? target : nil
    }

    private mutating func field() -> Headers.Field? {
        let name = take { Self.kinds[Int($0)] & Self.inName != 0 }
        guard !name.isEmpty, skip(":") else { return nil }
        while rest.first == 0x20 { rest.removeFirst() }
        let start = rest.startIndex
        let value = take { Self.kinds[Int($0)] & Self.inValue != 0 }
        // A value that is empty or ends with a blank is the decoder's to trim.
        guard rest.startIndex > start, rest.base[rest.startIndex - 1] != 0x20, skip("\r\n") else { return nil }
        return Headers.Field(name: name, value: value)
    }

    /// The longest beginning of the rest of which every byte is as asked for; all of it ASCII.
    private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
        let start = rest.startIndex
        var end = start
        while end < rest.endIndex, isWanted(rest.base[end]) { end += 1 }
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: rest[start..<end]), as: UTF8.self)
        rest = rest[end...]
        return text
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let isThere = text.withUTF8Buffer { text in rest.starts(with: text) }
        if isThere { rest = rest.dropFirst(text.utf8CodeUnitCount) }
        return isThere
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let inTarget: UInt8 = 1
    private static let inName: UInt8 = 2
    private static let inValue: UInt8 = 4

    /// For each byte the places where it may stand.
    private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
        guard (0x20...0x7E).contains(byte) else { return 0 }
        let isAlphanumeric =
            switch byte | 0x20 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte >= 0x30
            default: false
            }
        let target = isAlphanumeric || "-._~%/:@!$&'()*+,;=?[]".utf8.contains(byte)
        let name = isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        return inValue | (target ? inTarget : 0) | (name ? inName : 0)
    }
}

extension WholeRequest {
    /// What a header field says of where its message ends and what becomes of the connection.
    private enum Role {
        case none
        case length(Int)
        /// Something beside a plain length.
        case framing

        init(of field: Headers.Field) {
            // Their lengths keep most other names from being compared.
            switch field.name.utf8.count {
            case 2 where field.name.isHeader("te"), 6 where field.name.isHeader("expect"), 16 where field.name.isHeader("proxy-connection"),
                17 where field.name.isHeader("transfer-encoding"):
                self = .framing
            case 7 where field.name.isHeader("upgrade") || field.name.isHeader("trailer"): self = .framing
            case 10 where field.name.isHeader("connection"): self = field.value.isHeader("keep-alive") ? .none : .framing
            case 10 where field.name.isHeader("keep-alive"): self = .framing
            case 14 where field.name.isHeader("content-length"): self = Self.length(field.value)
            default: self = .none
            }
        }

        private static func length(_ text: String) -> Role {
            guard text.utf8.count <= 9, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let length = Int(text) else { return .framing }
            return .length(length)
        }
    }
}

extension String {
    /// True for this name in any case; `name` is in lower case.
    fileprivate func isHeader(_ name: StaticString) -> Bool {
        guard utf8.count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { name in utf8.elementsEqual(name) { $0 | 0x20 == $1 } }
    }
}
