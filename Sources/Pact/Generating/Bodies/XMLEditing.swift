/// An XML document, changed where it stands: texts and values of attributes are replaced, every other byte stays.
///
/// Places are named as in generators: `$.root.child['#text']` and `$.root.child['@name']`, names with the prefixes the document writes.
struct XMLEditing {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The document with another text at every place the path leads to; `nil` when nothing changes, or this is no XML.
    func edited(at path: PathExpression, value: () -> String?) -> [UInt8]? {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        guard var scan = XMLScan(bytes, looksFor: path), scan.isRead() else { return nil }
        var result: [UInt8] = []
        var end = 0
        for place in scan.places {
            guard let text = value(), let escaped = Self.escaped(text) else { continue }
            result += bytes[end..<place.range.lowerBound]
            switch place.kind {
            case .attribute: result += [UInt8(ascii: "\"")] + escaped + [UInt8(ascii: "\"")]
            case .text: result += escaped
            case .emptyElement(let name): result += Array(">".utf8) + escaped + Array("</".utf8) + name + Array(">".utf8)
            }
            end = place.range.upperBound
        }
        return end == 0 ? nil : result + bytes[end...]
    }

    /// `nil` for a text that XML cannot hold.
    private static func escaped(_ text: String) -> [UInt8]? {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            case "\u{00}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": return nil
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return Array(escaped.utf8)
    }
}
