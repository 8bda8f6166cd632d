/// One matcher of a contract: how an actual value is compared at the place the rule stands for.
public enum MatchingRule: Sendable, Equatable {
    case equality
    /// The whole text must match; see `RegularExpression`.
    case regex(String)
    /// The same kind of value; `min` and `max` bound a collection's size.
    case type(min: Int?, max: Int?)
    /// A rule by a name this engine does not know: it fails every comparison it is used for.
    case unknown(name: String, attributes: JSONObject)
}
