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

    private struct Element {
        var name: Range<Int>
        /// True when the way from `$` to this element is what the path begins with.
        var isOnPath: Bool
        var hasText = false
    }

    private let bytes: [UInt8]
    /// The names behind `$`, the last one that of an attribute or `#text`; `nil` for any name.
    private let wanted: [[UInt8]?]
    private var position = 0
    private var open: [Element] = []
    private(set) var places: [Place] = []

    private static let deepest = 256
    private static let text = Array("#text".utf8)

    /// `nil` for a path that leads nowhere in XML: one with an index.
    init?(_ bytes: [UInt8], looksFor path: PathExpression) {
        self.bytes = bytes
        var wanted: [[UInt8]?] = []
        for token in path.tokens.dropFirst() {
            switch token {
            case .field(let name): wanted.append(Array(name.utf8))
            case .anyField: wanted.append(nil)
            case .root, .index, .anyIndex: return nil
            }
        }
        self.wanted = wanted
        if bytes.starts(with: "\u{FEFF}".utf8) { position = 3 }
    }

    /// False when this is no XML; then the places are not to be used.
    mutating func isRead() -> Bool {
        var hasRoot = false
        while let byte = current {
            if byte != UInt8(ascii: "<") {
                guard !open.isEmpty || Self.isBlank(byte) else { return false }
                takeText()
                continue
            }
            let isTaken: Bool
            switch self.byte(at: position + 1) {
            case UInt8(ascii: "!"): isTaken = takeDeclaration()
            case UInt8(ascii: "?"): isTaken = skip(from: position + 2, past: [UInt8(ascii: "?")])
            case UInt8(ascii: "/"): isTaken = closeElement()
            default:
                isTaken = (!hasRoot || !open.isEmpty) && openElement()
                hasRoot = true
            }
            guard isTaken else { return false }
        }
        return hasRoot && open.isEmpty
    }

    // MARK: Elements

    private mutating func openElement() -> Bool {
        position += 1
        let name = takeName()
        guard !name.isEmpty, open.count < Self.deepest else { return false }
        open.append(Element(name: name, isOnPath: (open.last?.isOnPath ?? true) && matches(bytes[name], at: open.count)))
        var hasAttribute = false
        while true {
            skipBlanks()
            switch current {
            case UInt8(ascii: ">"):
                position += 1
                return true
            case UInt8(ascii: "/"):
                guard byte(at: position + 1) == UInt8(ascii: ">") else { return false }
                if isTextWanted { places.append(Place(range: position..<position + 2, kind: .emptyElement(name: Array(bytes[name])))) }
                position += 2
                open.removeLast()
                return true
            default:
                guard let attribute = takeAttribute() else { return false }
                if !hasAttribute, isAttributeWanted(bytes[attribute.name]) {
                    places.append(Place(range: attribute.value, kind: .attribute))
                    hasAttribute = true
                }
            }
        }
    }

    private mutating func closeElement() -> Bool {
        let start = position
        position += 2
        let name = takeName()
        skipBlanks()
        guard current == UInt8(ascii: ">"), let element = open.last, bytes[element.name] == bytes[name] else { return false }
        position += 1
        // An element without a text of its own gets one before its end.
        if !element.hasText, isTextWanted { places.append(Place(range: start..<start, kind: .text)) }
        open.removeLast()
        return true
    }

    private mutating func takeAttribute() -> (name: Range<Int>, value: Range<Int>)? {
        let name = takeName()
        skipBlanks()
        guard !name.isEmpty, current == UInt8(ascii: "=") else { return nil }
        position += 1
        skipBlanks()
        guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = bytes[(position + 1)...].firstIndex(of: quote)
        else { return nil }
        let value = position..<end + 1
        position = end + 1
        return (name, value)
    }

    /// A comment, a CDATA section (which is a text) or a document type.
    private mutating func takeDeclaration() -> Bool {
        let rest = bytes[position...]
        if rest.starts(with: "<!--".utf8) { return skip(from: position + 4, past: Array("--".utf8)) }
        guard rest.starts(with: "<![CDATA[".utf8) else { return open.isEmpty && skipDocumentType() }
        takeText()
        // A section without an end is taken for none.
        return position > rest.startIndex
    }

    // MARK: Texts

    /// Everything up to the next tag, comment or instruction; entities and CDATA sections are part of a text.
    private mutating func takeText() {
        let start = position
        while let byte = current {
            if byte != UInt8(ascii: "<") {
                guard !open.isEmpty || Self.isBlank(byte) else { break }
                position += 1
            } else if open.isEmpty {
                break
            } else if !bytes[position...].starts(with: "<![CDATA[".utf8) || !skip(from: position + 9, past: Array("]]".utf8)) {
                break
            }
        }
        guard position > start, !open.isEmpty else { return }
        open[open.count - 1].hasText = true
        if isTextWanted { places.append(Place(range: start..<position, kind: .text)) }
    }

    /// True when the path leads to the text of the innermost element.
    private var isTextWanted: Bool { isLastWanted && matches(Self.text[...], at: open.count) }

    /// True when the path leads to this attribute of the innermost element; `.*` means no attribute.
    private func isAttributeWanted(_ name: ArraySlice<UInt8>) -> Bool {
        guard isLastWanted, case let last?? = wanted.last, last.first == UInt8(ascii: "@") else { return false }
        return last.dropFirst() == name
    }

    /// True when only the last part of the path is left to lead on from the innermost element.
    private var isLastWanted: Bool { open.count + 1 == wanted.count && open.last?.isOnPath == true }

    private func matches(_ name: ArraySlice<UInt8>, at place: Int) -> Bool {
        guard wanted.indices.contains(place) else { return false }
        return wanted[place].map { name == $0[...] } ?? true
    }

    // MARK: Bytes

    private var current: UInt8? { byte(at: position) }

    private func byte(at place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    private mutating func takeName() -> Range<Int> {
        let start = position
        while let byte = current, !Self.isBlank(byte) {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "'"), UInt8(ascii: "\""):
                return start..<position
            default: position += 1
            }
        }
        return start..<position
    }

    private mutating func skipBlanks() {
        while let byte = current, Self.isBlank(byte) { position += 1 }
    }

    /// Goes behind the next `>` that these bytes stand right before; stays, and is false, when there is none.
    private mutating func skip(from start: Int, past end: [UInt8]) -> Bool {
        var place = start
        while place <= bytes.count, let next = bytes[place...].firstIndex(of: UInt8(ascii: ">")) {
            place = next + 1
            if next - end.count >= start, bytes[(next - end.count)..<next] == end[...] {
                position = place
                return true
            }
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
