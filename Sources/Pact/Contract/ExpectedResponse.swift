/// The response half of an interaction: an example, and the rules that say what else is accepted.
public struct ExpectedResponse: Sendable, Equatable {
    public var status: Int
    /// In the contract's order; values split as engine rules demand.
    public var headers: [(name: String, values: [String])]
    public var body: Body
    public var rules: MatchingRules
    public var generators: Generators
    /// Members of the file that this model does not know, kept for writing.
    public var unknownMembers: JSONObject

    public init(
        status: Int = 200, headers: [(name: String, values: [String])] = [], body: Body = .missing,
        rules: MatchingRules = MatchingRules(), generators: Generators = Generators(),
        unknownMembers: JSONObject = JSONObject()
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.rules = rules
        self.generators = generators
        self.unknownMembers = unknownMembers
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.status == right.status && left.body == right.body && left.headers.elementsEqual(right.headers, by: ==)
            && left.rules == right.rules && left.generators == right.generators && left.unknownMembers == right.unknownMembers
    }
}
