/// Matchers of single values.
extension Example {
    /// A value of the same type, all the way down: `.like(["id": "10"])` accepts other texts under `id`.
    public static func like(_ example: Example) -> Example {
        example.matching(.type(min: nil, max: nil))
    }

    /// Exactly this value, inside something looser. From V3 on.
    public static func equal(_ example: Example) -> Example {
        example.matching(.equality)
    }

    /// A text that the whole pattern matches; see `RegularExpression` for the dialect.
    public static func regex(_ pattern: String, example: String) -> Example {
        Example(.value(.string(example)), [.regex(pattern)])
    }

    /// A text that contains this part. From V3 on.
    ///
    /// - Parameter example: the part itself where none is given.
    public static func including(_ part: String, example: String? = nil) -> Example {
        Example(.value(.string(example ?? part)), [.include(part)])
    }

    /// A whole number of 64 bits. From V3 on.
    public static func integer(_ example: Int) -> Example {
        Example(.value(.int(example)), [.integer])
    }

    /// A number with a fraction or an exponent: `1.0` and not `1`. From V3 on.
    public static func decimal(_ example: Double) -> Example {
        Example(.value(.decimal(example)), [.decimal])
    }

    /// Any number. From V3 on.
    public static func number(_ example: Int) -> Example {
        Example(.value(.int(example)), [.number])
    }

    /// Any number. From V3 on.
    public static func number(_ example: Double) -> Example {
        Example(.value(.decimal(example)), [.number])
    }

    /// `true` or `false`. From V3 on; `.like(true)` says the same of bodies in V2.
    public static func boolean(_ example: Bool) -> Example {
        Example(.value(.bool(example)), [.boolean])
    }

    /// JSON's null. From V3 on.
    public static var null: Example {
        Example(.value(.null), [.null])
    }

    /// A date. From V3 on.
    ///
    /// - Parameter format: letters as in `yyyy-MM-dd`; see `DateTimeFormat`.
    public static func date(_ example: String, format: String = "yyyy-MM-dd") -> Example {
        Example(.value(.string(example)), [.date(format: format)])
    }

    /// A time of day. From V3 on.
    public static func time(_ example: String, format: String = "HH:mm:ss") -> Example {
        Example(.value(.string(example)), [.time(format: format)])
    }

    /// A date with a time. From V3 on.
    ///
    /// - Parameter format: by default without a fraction and with an offset or `Z`: `2019-01-14T11:34:18Z`.
    public static func datetime(_ example: String, format: String = "yyyy-MM-dd'T'HH:mm:ssXXX") -> Example {
        Example(.value(.string(example)), [.datetime(format: format)])
    }

    /// A UUID with its hyphens, in capital or small letters.
    public static func uuid(_ example: String = "e2490de5-5bd3-43d5-b7c4-526e33f71304") -> Example {
        .regex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", example: example)
    }

    /// A version as semver.org 2.0.0 writes it. From V4 on.
    public static func semver(_ example: String) -> Example {
        Example(.value(.string(example)), [.semver])
    }

    /// Anything but null, an empty text, an empty list and an empty object. From V4 on.
    public static func notEmpty(_ example: Example) -> Example {
        example.matching(.notEmpty)
    }

    /// A text whose content is of this type, judged by its beginning. From V4 on.
    public static func content(_ type: String, example: String) -> Example {
        Example(.value(.string(example)), [.contentType(type)])
    }

    /// What the provider state knows, e.g. `.fromProviderState("${id}", example: "10")` for an id that the provider gives out.
    ///
    /// A verified provider is asked with the value that its state handler told under this name, or with that of the state's parameter;
    /// the type has to be the example's. From V3 on.
    public static func fromProviderState(_ expression: String, example: Example) -> Example {
        Example.like(example).generated(by: .providerState(expression: expression))
    }
}
