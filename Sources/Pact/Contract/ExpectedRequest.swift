/// The request half of an interaction: an example, and the rules that say what else is accepted.
public struct ExpectedRequest: Sendable, Equatable {
    /// Upper case.
    public var method: String
    /// The raw path, not decoded.
    public var path: String
    /// Decoded names and values in the contract's order; a `nil` value is a name without `=`.
    public var query: [(name: String, values: [String?])]
    /// In the contract's order; values split as engine rules demand.
    public var headers: [(name: String, values: [String])]
    public var body: Body
    public var rules: MatchingRules
    public var generators: Generators
    /// Members of the file that this model does not know, kept for writing.
    public var unknownMembers: JSONObject

    public init(
        method: String = "GET", path: String = "/", query: [(name: String, values: [String?])] = [],
        headers: [(name: String, values: [String])] = [], body: Body = .missing,
        rules: MatchingRules = MatchingRules(), generators: Generators = Generators(),
        unknownMembers: JSONObject = JSONObject()
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.rules = rules
        self.generators = generators
        self.unknownMembers = unknownMembers
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.method == right.method && left.path == right.path && left.body == right.body
            && left.query.elementsEqual(right.query, by: ==) && left.headers.elementsEqual(right.headers, by: ==)
            && left.rules == right.rules && left.generators == right.generators && left.unknownMembers == right.unknownMembers
    }
}
