/// One matcher of a contract: how an actual value is compared at the place the rule stands for.
///
/// The names are those of the specification's versions 2 to 4; every one is understood in a file of any version.
public enum MatchingRule: Sendable, Equatable {
    case equality
    /// The whole text must match; see `RegularExpression`.
    case regex(String)
    /// The same kind of value; `min` and `max` bound a collection's size.
    case type(min: Int?, max: Int?)
    /// The text contains this one.
    case include(String)
    case integer
    case decimal
    case number
    case boolean
    case null
    /// The text is a date in this format; see `DateTimeFormat`. Without one, in the format of ISO 8601.
    case date(format: String?)
    case time(format: String?)
    case datetime(format: String?)
    /// The bytes look like content of this type.
    case contentType(String)
    /// The values of an object are compared, its names are free.
    case values
    /// Each variant is found somewhere in the list.
    case arrayContains([ArrayVariant])
    /// Every name of the object satisfies the rules.
    case eachKey(NestedRules)
    /// Every value of the object or list satisfies the rules.
    case eachValue(NestedRules)
    case statusCode(StatusClass)
    case notEmpty
    /// The text is a version as semver.org 2.0.0 writes it.
    case semver
    /// A rule by a name this engine does not know: it fails every comparison it is used for.
    case unknown(name: String, attributes: JSONObject)
}
