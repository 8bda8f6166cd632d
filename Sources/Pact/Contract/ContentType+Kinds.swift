extension ContentType {
    /// `application/json` and what begins so, `application/…+json`, and `application/graphql`.
    public var isJSON: Bool {
        type == "application" && (suffix == "json" || subtype.hasPrefix("json") || subtype == "graphql")
    }

    /// `application/xml` and `text/xml`, and everything of these types that ends in `+xml`; an image may do so and is bytes.
    public var isXML: Bool { isPlainXML || (suffix == "xml" && (type == "application" || type == "text")) }

    /// `text/…` that is not XML.
    public var isText: Bool { type == "text" && !isXML }

    /// `application/x-www-form-urlencoded`.
    public var isForm: Bool { type == "application" && subtype == "x-www-form-urlencoded" }

    public var isMultipart: Bool { type == "multipart" }

    /// True when a body of this type stands as plain text in a pact file; others stand there in base64.
    var isWrittenAsText: Bool {
        if isJSON || isXML || isForm || isMultipart || type == "text" { return true }
        return type == "application" && ["javascript", "ecmascript", "yaml", "x-yaml", "html", "sql", "toml"].contains(subtype)
    }

    /// `*/*`, `text/*`: says nothing, or not enough.
    private var isWildcard: Bool { type == "*" || subtype == "*" }

    /// True when a body of the actual type may be compared to one of the expected type; an unknown type (`nil`, or one with a
    /// wildcard) agrees with all.
    ///
    /// One-way on purpose: expected `application/json` accepts `application/json;charset=utf-8` and `application/hal+json`, and
    /// neither accepts the other way round. A rule for the Content-Type header can allow more; that is not looked at here.
    public static func agrees(expected: ContentType?, actual: ContentType?) -> Bool {
        guard let expected, let actual, !expected.isWildcard, !actual.isWildcard else { return true }
        return expected.isEquivalent(to: actual) || expected.isEquivalent(to: actual.base)
    }

    private var isPlainXML: Bool {
        (type == "application" || type == "text") && subtype == "xml" && suffix == nil
    }

    /// True where the other type says the same or more, unless this one has parameters; only plain XML has two names.
    func isEquivalent(to other: ContentType) -> Bool {
        if isPlainXML, other.isPlainXML { return parameters.isEmpty || parameters == other.parameters }
        if parameters.isEmpty { return type == other.type && subtype == other.subtype }
        return self == other
    }
}
