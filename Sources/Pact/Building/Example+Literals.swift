extension Example: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        self.init(.value(.string(value)))
    }
}

extension Example: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) {
        self.init(.value(.int(value)))
    }
}

extension Example: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Double) {
        self.init(.value(.decimal(value)))
    }
}

extension Example: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) {
        self.init(.value(.bool(value)))
    }
}

extension Example: ExpressibleByNilLiteral {
    public init(nilLiteral: ()) {
        self.init(.value(.null))
    }
}

extension Example: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Example...) {
        self.init(.list(elements))
    }
}

extension Example: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, Example)...) {
        self.init(.object(elements.map { Member(name: $0.0, example: $0.1) }))
    }
}

extension JSONValue {
    /// The shortest text that gives the number back, always with a fraction or an exponent. JSON has no text for infinities and what is
    /// no number: those become strings, which no matcher of numbers accepts.
    static func decimal(_ value: Double) -> JSONValue {
        JSONNumber("\(value)").map(JSONValue.number) ?? .string("\(value)")
    }
}
