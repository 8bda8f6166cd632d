/// Header fields as they stand on the wire: order, case and repeated names are kept.
public struct Headers: Sendable, Equatable {
    public struct Field: Sendable, Equatable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public var fields: [Field]

    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// All values of a name, compared without regard to case, in the order of the wire.
    public subscript(name: String) -> [String] {
        fields.compactMap { $0.name.isSameName(as: name) ? $0.value : nil }
    }

    /// The first value of a name, compared without regard to case.
    public func first(_ name: String) -> String? {
        fields.first { $0.name.isSameName(as: name) }?.value
    }

    public mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// Replaces every field of this name by one, at the place of the first, or appends it.
    public mutating func set(_ name: String, _ value: String) {
        guard let index = fields.firstIndex(where: { $0.name.isSameName(as: name) }) else {
            return append(name, value)
        }
        fields[index].value = value
        let later = fields[(index + 1)...].filter { !$0.name.isSameName(as: name) }
        if later.count < fields.count - index - 1 { fields.replaceSubrange((index + 1)..., with: later) }
    }

    public mutating func remove(_ name: String) {
        fields.removeAll { $0.name.isSameName(as: name) }
    }
}

extension String {
    /// True for two spellings of one header name: the case of ASCII letters makes no difference (RFC 9110, section 5.1).
    func isSameName(as other: String) -> Bool {
        utf8.count == other.utf8.count
            && utf8.elementsEqual(other.utf8) { byte, otherByte in
                byte == otherByte || (byte ^ otherByte == 0x20 && byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            }
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field(name: $0.0, value: $0.1) })
    }
}
