/// A body of type `application/x-www-form-urlencoded`, changed where it stands.
struct FormEditing {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The form with another value for one field; `nil` when nothing changes.
    ///
    /// - Parameter path: `$.name` for the first field of a name, `$.name[1]` for the one at a 0-based place among those of its name.
    func edited(at path: PathExpression, value: () -> String?) -> [UInt8]? {
        let tokens = path.tokens.dropFirst()
        guard case .field(let wanted)? = tokens.first, tokens.count <= 2 else { return nil }
        var place = 0
        if let last = tokens.dropFirst().first {
            guard case .index(let index) = last else { return nil }
            place = index
        }
        var count = 0
        for piece in bytes.split(separator: UInt8(ascii: "&")) {
            let rawName = piece.prefix { $0 != UInt8(ascii: "=") }
            guard Self.isName(rawName, wanted) else { continue }
            guard count == place else {
                count += 1
                continue
            }
            guard let text = value() else { return nil }
            return bytes[..<piece.startIndex] + rawName + [UInt8(ascii: "=")] + Array(Query.encoded(text).utf8) + bytes[piece.endIndex...]
        }
        return nil
    }

    private static func isName(_ raw: ArraySlice<UInt8>, _ wanted: String) -> Bool {
        guard raw.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return raw.elementsEqual(wanted.utf8) }
        return Query.parse(String(decoding: raw, as: UTF8.self)).first?.name.isExactly(wanted) == true
    }
}
