import Pact

extension VerificationQuery {
    /// Reads the body of a request for the pacts to verify.
    ///
    /// - Parameter environments: the names of those there are.
    /// - Throws: `BrokerError.invalid` with everything that is wrong, under the members' names.
    init(_ body: JSONObject, environments: [String]) throws(BrokerError) {
        var problems: [String: [String]] = [:]
        branch = Self.text("providerVersionBranch", in: body, &problems)
        tags = Self.texts("providerVersionTags", in: body, &problems)
        includesPending = Self.flag("includePendingStatus", in: body, &problems)
        wipSince = Self.date("includeWipPactsSince", in: body, &problems)
        if branch == "", tags.isEmpty, includesPending || wipSince != nil {
            problems["providerVersionBranch", default: []].append(Self.emptyBranch)
        }
        selectors = Self.selectors(in: body, branch: branch, environments: environments, &problems)
        if branch == "" { branch = nil }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    private static let emptyBranch =
        "is empty, but it decides what is pending and what is work in progress: send the branch's name, or leave the member out"

    private static func text(_ name: String, in body: JSONObject, _ problems: inout [String: [String]]) -> String? {
        guard let value = body[name], !value.isNull else { return nil }
        if value.string == nil { problems[name] = ["must be a text"] }
        if let problem = BrokerLimit.problem(bytes: value.string?.utf8.count ?? 0, limit: BrokerLimit.name) { problems[name] = [problem] }
        return value.string
    }

    private static func texts(_ name: String, in body: JSONObject, _ problems: inout [String: [String]]) -> [String] {
        guard let value = body[name], !value.isNull else { return [] }
        if let problem = BrokerLimit.problem(count: value.array?.count ?? 0, limit: BrokerLimit.tags) {
            problems[name] = [problem]
            return []
        }
        let texts = value.array?.compactMap(\.string) ?? []
        if value.array?.count != texts.count || texts.contains("") { problems[name] = ["must be a list of texts that are not empty"] }
        return texts
    }

    private static func flag(_ name: String, in body: JSONObject, _ problems: inout [String: [String]]) -> Bool {
        guard let value = body[name], !value.isNull else { return false }
        if value.bool == nil { problems[name] = ["must be true or false"] }
        return value.bool ?? false
    }

    private static func date(_ name: String, in body: JSONObject, _ problems: inout [String: [String]]) -> Instant? {
        guard let value = body[name], !value.isNull else { return nil }
        let date = value.string.flatMap { Instant(iso8601: $0) ?? Instant(iso8601: $0 + "T00:00:00Z") }
        if date == nil { problems[name] = ["must be a date, such as 2026-01-31"] }
        return date
    }

    private static func selectors(
        in body: JSONObject, branch: String?, environments: [String], _ problems: inout [String: [String]]
    ) -> [ConsumerVersionSelector] {
        let name = "consumerVersionSelectors"
        guard let value = body[name], !value.isNull else { return [] }
        guard let list = value.array else {
            problems[name] = ["must be a list"]
            return []
        }
        if let problem = BrokerLimit.problem(count: list.count, limit: BrokerLimit.selectors) {
            problems[name] = [problem]
            return []
        }
        var selectors: [ConsumerVersionSelector] = []
        for (index, json) in list.enumerated() where (problems[name]?.count ?? 0) < BrokerLimit.toldProblems {
            var reader = ConsumerVersionSelector.Reader(json, providerBranch: branch, environments: environments)
            if let selector = reader.selector() { selectors.append(selector) }
            problems[name, default: []] += reader.problems.map { "\($0.sentence) (at index \(index))" }
        }
        problems[name] = problems[name].flatMap { $0.isEmpty ? nil : Array($0.prefix(BrokerLimit.toldProblems)) }
        return selectors
    }
}
