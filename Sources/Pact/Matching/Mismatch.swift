/// One fact that keeps an actual message from fitting its expectation. Facts only: sentences are made beside it.
public struct Mismatch: Sendable, Equatable {
    /// Where the two differ.
    public enum Place: Sendable, Equatable {
        case method
        case path
        case query(name: String)
        case status
        /// `name` as the contract spells it.
        case header(name: String)
        /// The bodies were not compared, since their content types differ.
        case bodyType
        /// A path from `$`, printed as a path expression; `/` where the whole body is missing or should be.
        case body(path: String)
        /// What is said about a message besides its contents; `key` as the contract spells it.
        case metadata(key: String)
    }

    /// Why they differ.
    public enum Reason: Sendable, Equatable {
        case notEqual
        case notSameType
        /// An object or array was expected and another kind came, or the reverse.
        case differentKind
        case regexNotMatched(pattern: String)
        case regexInvalid(pattern: String, reason: String)
        case regexTooCostly(pattern: String)
        case missing
        case unexpected
        /// Expected and actual number of elements or values.
        case lengthDiffers(expected: Int, actual: Int)
        case tooShort(minimum: Int, actual: Int)
        case tooLong(maximum: Int, actual: Int)
        /// Names missing from an object, in the contract's order.
        case missingKeys([String])
        /// Names an object may not have, in the order they came.
        case unexpectedKeys([String])
        case expectedEmpty
        /// Something was to be there and is null, an empty text, list or object.
        case empty
        case notIncluded(String)
        case notInteger
        case notDecimal
        case notNumber
        case notBoolean
        case notNull
        case formatNotFollowed(DateTimeFormatMismatch)
        case formatInvalid(DateTimeFormatError)
        case notSemanticVersion
        /// The bytes are content of this type, and another was expected.
        case looksLike(String, expected: String)
        case statusRefused(StatusClass)
        /// No element is like this one of the example, 0-based.
        case variantMissing(index: Int)
        /// The example has no element of this 0-based index, which a variant speaks of.
        case variantWithoutExample(index: Int)
        /// A member's name, and not its value, is refused by this matcher.
        indirect case nameRefused(MatchingRule, Reason)
        /// Bytes that are no text differ from this 0-based place on.
        case bytesDiffer(at: Int)
        /// The bytes are no UTF-8, so nothing that looks at text can accept them.
        case notText
        case contentTypeDiffers
        /// A part of a multipart body is a file where a field is expected, or the reverse.
        case partKindDiffers(expectsFile: Bool)
        case unreadable(reason: String)
        /// No matcher of that name exists, or it cannot be used at this place.
        case ruleNotApplicable
    }

    /// The rule in force and where it stands in the contract.
    public struct RuleInForce: Sendable, Equatable {
        public var rule: MatchingRule
        public var category: MatchingCategory
        /// The rule's own place as the contract writes it, e.g. `$[*].name`.
        public var place: String
        /// True when the rule stands at a parent and reaches down to this place.
        public var cascaded: Bool

        public init(rule: MatchingRule, category: MatchingCategory, place: String, cascaded: Bool) {
            self.rule = rule
            self.category = category
            self.place = place
            self.cascaded = cascaded
        }
    }

    public var place: Place
    public var reason: Reason
    /// What the contract's example has here; `nil` where it has nothing.
    public var expected: JSONValue?
    /// What came; `nil` where nothing came.
    public var actual: JSONValue?
    /// `nil` where no rule applies and plain equality decides.
    public var rule: RuleInForce?
    /// Both bodies, where their content types differ.
    public var bodies: Bodies?

    public init(
        place: Place, reason: Reason, expected: JSONValue?, actual: JSONValue?, rule: RuleInForce? = nil, bodies: Bodies? = nil
    ) {
        self.place = place
        self.reason = reason
        self.expected = expected
        self.actual = actual
        self.rule = rule
        self.bodies = bodies
    }
}
