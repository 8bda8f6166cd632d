/// Why a pact file cannot be used, and where in it.
public struct PactFileError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        case notJSON(JSONParsingError)
        /// A value of another kind stands where one of these was needed.
        case wrongKind(expected: [JSONKind], actual: JSONKind)
        /// The status is no number from 100 to 599.
        case invalidStatus(JSONValue)
        /// A provider state without a name.
        case stateWithoutName
        case invalidPath(PathExpressionError)
        case invalidRule(MatchingRuleError)
        /// `combine` is neither AND nor OR.
        case unknownCombination(String)
        /// A V4 interaction's type is missing or unknown.
        case unknownInteractionType(String?)
        /// A message in a file of a version that has none.
        case messageBelowV3(description: String?, specification: SpecificationVersion)
        /// A synchronous message without its `request` or its `response`.
        case partMissing(String)
        /// The pact needs programs that extend the engine.
        case pluginsNotSupported(names: [String])
    }

    public var reason: Reason
    /// From the root of the file, e.g. `$.interactions[0].request.method`.
    public var path: PathExpression
    /// Where that stands in the text; `nil` when the file came as a value.
    public var place: TextPlace?

    public init(reason: Reason, path: PathExpression, place: TextPlace? = nil) {
        self.reason = reason
        self.path = path
        self.place = place
    }
}
