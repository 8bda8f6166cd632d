/// Matchers of lists and objects.
extension Example {
    /// A list whose elements are each like this one.
    ///
    /// - Parameters:
    ///   - min: how many elements there have to be at least; 0 accepts the empty list.
    ///   - max: how many there may be; `nil` for any number.
    ///   - count: how often the example stands in the list that the mock server answers with; `min` and at least 1 where it is not given.
    public static func eachLike(_ element: Example, min: Int = 1, max: Int? = nil, count: Int? = nil) -> Example {
        Example(.repeated(element, count: Swift.max(1, count ?? min)), [.type(min: min, max: max)])
    }

    /// A list in which each of these is found somewhere, beside whatever else; each is compared by its own matchers. From V4 on.
    public static func arrayContaining(_ variants: Example...) -> Example {
        Example(.variants(variants))
    }

    /// An object whose names are free as long as the rule accepts each. From V4 on.
    ///
    ///     .eachKey(.regex("[A-Z]{3}"), of: ["AUD": 12.5])
    public static func eachKey(_ rule: MatchingRule, of example: Example) -> Example {
        example.matching(.eachKey(NestedRules([rule])))
    }

    /// An object or list whose values are free as long as the rule accepts each; matchers inside the example say nothing then. From V4 on.
    ///
    ///     .eachKey(.regex("[A-Z]{3}"), of: .eachValue(.decimal, of: ["AUD": 12.5]))
    public static func eachValue(_ rule: MatchingRule, of example: Example) -> Example {
        example.matching(.eachValue(NestedRules([rule])))
    }
}
