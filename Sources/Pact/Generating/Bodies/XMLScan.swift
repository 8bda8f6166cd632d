/// Goes through an XML document's bytes and notes where the texts and attributes stand that a path leads to.
///
/// It reads tags, and only as much else as it needs to pass it over; it stops at what it does not understand.
struct XMLScan {
    struct Place: Equatable {
        enum Kind: Equatable {
            /// The range holds the quotes too.
            case attribute
            case text
            /// The range holds the `/>` of an element without content.
            case emptyElement(name: [UInt8])
        }

        var range: Range<Int>
        var kind: Kind
    }

    private let bytes: [UInt8]
    private let wanted: PathExpression
    private let wantsAttribute: Bool
    private var position = 0
    /// From `$` to the innermost open element.
    private var path = PathExpression.root
    /// Whether each open element has had a text.
    private var hasText: [Bool] = []
    private(set) var places: [Place] = []

    private static let deepest = 256

    init(_ bytes: [UInt8], looksFor path: PathExpression) {
        self.bytes = bytes
        wanted = path
        if case .field(let name)? = path.tokens.last, name.hasPrefix("@") {
            wantsAttribute = true
        } else {
            wantsAttribute = false
        }
    }

    /// False when this is no XML; then the places are not to be used.
    mutating func isRead() -> Bool {
        var hasRoot = false
        while bytes.indices.contains(position) {
            if hasText.isEmpty {
                // Outside the root element.
                guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { return hasRoot }
                position = start
            } else {
                takeText()
            }
            if startsWith("<!--") {
                guard skip(past: "-->") else { return false }
            } else if startsWith("<?") {
                guard skip(past: "?>") else { return false }
            } else if startsWith("<!DOCTYPE") {
                guard skipDocumentType() else { return false }
            } else if startsWith("</") {
                guard closeElement() else { return false }
            } else {
                guard openElement() else { return false }
                hasRoot = true
            }
        }
        return hasRoot && hasText.isEmpty
    }

    // MARK: Elements

    private mutating func openElement() -> Bool {
        position += 1
        let name = takeName()
        guard !name.isEmpty, hasText.count < Self.deepest else { return false }
        path = path.appending(.field(String(decoding: name, as: UTF8.self)))
        hasText.append(false)
        var hasAttribute = false
        while true {
            skipBlanks()
            if startsWith("/>") {
                if isWanted("#text") { places.append(Place(range: position..<position + 2, kind: .emptyElement(name: Array(name)))) }
                position += 2
                leave()
                return true
            }
            if startsWith(">") {
                position += 1
                return true
            }
            guard let attribute = takeAttribute() else { return false }
            if wantsAttribute, !hasAttribute, isWanted("@" + attribute.name) {
                places.append(Place(range: attribute.value, kind: .attribute))
                hasAttribute = true
            }
        }
    }

    private mutating func closeElement() -> Bool {
        let start = position
        position += 2
        let name = takeName()
        skipBlanks()
        guard startsWith(">"), case .field(let open)? = path.tokens.last, open.utf8.elementsEqual(name) else { return false }
        position += 1
        // An element without a text of its own gets one before its end.
        if hasText.last == false, isWanted("#text") { places.append(Place(range: start..<start, kind: .text)) }
        leave()
        return true
    }

    private mutating func leave() {
        path.tokens.removeLast()
        hasText.removeLast()
    }

    private mutating func takeAttribute() -> (name: String, value: Range<Int>)? {
        let name = takeName()
        skipBlanks()
        guard !name.isEmpty, startsWith("=") else { return nil }
        position += 1
        skipBlanks()
        guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = bytes[(position + 1)...].firstIndex(of: quote)
        else { return nil }
        let value = position..<end + 1
        position = end + 1
        return (String(decoding: name, as: UTF8.self), value)
    }

    // MARK: Texts

    /// Everything up to the next tag, comment or instruction; entities and CDATA sections are part of a text.
    private mutating func takeText() {
        let start = position
        while let byte = current {
            if byte != UInt8(ascii: "<") {
                position += 1
            } else if !startsWith("<![CDATA[") || !skip(past: "]]>") {
                break
            }
        }
        guard position > start else { return }
        hasText[hasText.count - 1] = true
        if isWanted("#text") { places.append(Place(range: start..<position, kind: .text)) }
    }

    private func isWanted(_ name: String) -> Bool {
        guard wanted.tokens.count == path.tokens.count + 1 else { return false }
        return wanted.applies(to: path.appending(.field(name)))
    }

    // MARK: Bytes

    private var current: UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

    private func startsWith(_ text: String) -> Bool {
        bytes.dropFirst(position).starts(with: text.utf8)
    }

    private mutating func takeName() -> ArraySlice<UInt8> {
        let name = bytes.dropFirst(position).prefix { !Self.isBlank($0) && !"<>/='\"".utf8.contains($0) }
        position += name.count
        return name
    }

    private mutating func skipBlanks() {
        while let byte = current, Self.isBlank(byte) { position += 1 }
    }

    private mutating func skip(past end: String) -> Bool {
        while bytes.indices.contains(position) {
            if startsWith(end) {
                position += end.utf8.count
                return true
            }
            position += 1
        }
        return false
    }

    /// Up to its closing bracket; declarations inside may have quoted brackets.
    private mutating func skipDocumentType() -> Bool {
        var depth = 0
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ">"): depth -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let end = bytes[position...].firstIndex(of: byte) else { return false }
                position = end + 1
            default: break
            }
            if depth == 0 { return true }
        }
        return false
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
