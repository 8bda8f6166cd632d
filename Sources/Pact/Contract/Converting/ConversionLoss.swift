/// Something of a contract that another version of the specification has no form for, and that a conversion to it left out.
public struct ConversionLoss: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The version has no such matcher.
        case matcher(name: String)
        /// The version has one matcher for each place, and another one of the list was kept.
        case furtherMatcher(name: String)
        /// As before, where any one of the list would have been enough.
        case alternativeMatcher(name: String)
        /// The version has no rules for this part of a message.
        case category(MatchingCategory)
        /// The version cannot write this place down.
        case unwritablePlace
        case generator(name: String)
        /// A state behind the first one.
        case furtherState(name: String)
        case stateParams(state: String)
        case message
        case synchronousMessage
        /// A file of this version holds either messages or interactions over HTTP.
        case messageBesideHTTP
        case key(String)
        case pending
        case comments
        case transport(String)
        /// A body says of itself what type it is, and no header says so.
        case contentType(String)
        /// Attributes of a body that the version has no place for.
        case bodyAttributes([String])
        /// Several values of a header that read as others once they are joined.
        case headerValues(name: String)
        /// A parameter that is named without a value list.
        case queryParameter(name: String)
    }

    /// The part of the interaction that the loss is in.
    public enum Part: Sendable, Equatable {
        case interaction, request, response, message
        /// A response of a synchronous message, 0-based.
        case answer(index: Int)
    }

    public var kind: Kind
    /// What the pact was converted to.
    public var specification: SpecificationVersion
    /// 0-based place of the interaction in the pact that was converted.
    public var index: Int
    public var description: String
    public var part: Part
    /// Where the rule or generator stood; `nil` for losses of another kind.
    public var category: MatchingCategory?
    public var place: MatchingRules.Place?

    public init(
        kind: Kind, specification: SpecificationVersion, index: Int, description: String, part: Part = .interaction,
        category: MatchingCategory? = nil, place: MatchingRules.Place? = nil
    ) {
        self.kind = kind
        self.specification = specification
        self.index = index
        self.description = description
        self.part = part
        self.category = category
        self.place = place
    }
}
