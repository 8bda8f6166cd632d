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
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The first value of a name, compared without regard to case.
    public func first(_ name: String) -> String? {
        self[name].first
    }

    public mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// Replaces every field of this name by one, at the place of the first, or appends it.
    public mutating func set(_ name: String, _ value: String) {
        let lowercased = name.lowercased()
        guard let index = fields.firstIndex(where: { $0.name.lowercased() == lowercased }) else {
            return append(name, value)
        }
        fields[index].value = value
        let later = fields[(index + 1)...].filter { $0.name.lowercased() != lowercased }
        fields.replaceSubrange((index + 1)..., with: later)
    }

    public mutating func remove(_ name: String) {
        let lowercased = name.lowercased()
        fields.removeAll { $0.name.lowercased() == lowercased }
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field(name: $0.0, value: $0.1) })
    }
}
