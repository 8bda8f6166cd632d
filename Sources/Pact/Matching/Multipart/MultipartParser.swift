/// Reads multipart bodies (RFC 2046, section 5.1; RFC 7578): what stands before the first boundary and behind the last is passed over.
struct MultipartParser {
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]
    private static let headerLimit = 32

    private let bytes: [UInt8]
    private let boundary: String
    private let mark: [UInt8]
    private var position = 0

    /// - Parameter contentType: the header of the message, which names the boundary.
    static func parse(_ bytes: [UInt8], contentType: String?) throws(MultipartError) -> [MultipartPart] {
        guard let boundary = contentType.flatMap(ContentType.parse)?.parameters["boundary"], !boundary.isEmpty else { throw .noBoundary }
        var parser = MultipartParser(bytes: bytes, boundary: boundary)
        return try parser.parts()
    }

    private init(bytes: [UInt8], boundary: String) {
        self.bytes = bytes
        self.boundary = boundary
        mark = Array("--\(boundary)".utf8)
    }

    private mutating func parts() throws(MultipartError) -> [MultipartPart] {
        try skipToFirstBoundary()
        var parts: [MultipartPart] = []
        while !stands("--") {
            while stands(" ") || stands("\t") { position += 1 }
            guard stands(Self.lineEnd) else { throw .badHeaders(part: parts.count) }
            position += Self.lineEnd.count
            parts.append(try part(parts.count))
        }
        return parts
    }

    private mutating func skipToFirstBoundary() throws(MultipartError) {
        guard !stands(mark) else { return position += mark.count }
        guard let start = find(Self.lineEnd + mark) else { throw .boundaryNotFound(boundary) }
        position = start + Self.lineEnd.count + mark.count
    }

    /// One part and the boundary behind it.
    private mutating func part(_ index: Int) throws(MultipartError) -> MultipartPart {
        guard let headerEnd = find(Self.lineEnd + Self.lineEnd) else { throw .badHeaders(part: index) }
        let headers = try headers(bytes[position..<headerEnd], part: index)
        position = headerEnd + 2 * Self.lineEnd.count
        // The boundary may follow the empty line at once, whose end then belongs to it.
        guard let end = find(Self.lineEnd + mark) else { throw .unfinished(part: index) }
        let data = Array(bytes[position..<end])
        position = end + Self.lineEnd.count + mark.count
        let disposition = headers.first { $0.name == "content-disposition" }?.value
        return MultipartPart(
            index: index, name: disposition.flatMap { Self.attribute("name", of: $0) } ?? "",
            isFile: disposition.map { Self.attribute("filename", of: $0) != nil } ?? true, headers: headers, data: data)
    }

    private func headers(_ block: ArraySlice<UInt8>, part: Int) throws(MultipartError) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for line in String(decoding: block, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":"), headers.count < Self.headerLimit, Self.isToken(line[..<colon]) else {
                throw .badHeaders(part: part)
            }
            headers.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...]).trimmingBlanks))
        }
        return headers
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains($0) }
    }

    /// The value of an attribute such as `name="a"` or `name=a`.
    private static func attribute(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let value = sides.dropFirst().first, String(sides.first ?? "").trimmingBlanks == name else { continue }
            let text = String(value).trimmingBlanks
            guard text.hasPrefix("\"") else { return text }
            return String(text.dropFirst().prefix { $0 != "\"" })
        }
        return nil
    }

    // MARK: Bytes

    private func stands(_ text: String) -> Bool { stands(Array(text.utf8)) }

    private func stands(_ pattern: [UInt8]) -> Bool { stands(pattern, at: position) }

    private func stands(_ pattern: [UInt8], at start: Int) -> Bool {
        guard bytes.count - start >= pattern.count else { return false }
        for offset in pattern.indices where bytes[start + offset] != pattern[offset] { return false }
        return true
    }

    /// Where a pattern that begins with CR next stands; one pass, since no boundary has a CR in it.
    private func find(_ pattern: [UInt8]) -> Int? {
        var start = position
        while let next = bytes[min(start, bytes.count)...].firstIndex(of: 0x0D) {
            if stands(pattern, at: next) { return next }
            start = next + 1
        }
        return nil
    }
}
