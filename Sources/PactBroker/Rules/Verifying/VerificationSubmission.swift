import Pact

/// A result as a verifier publishes it.
struct VerificationSubmission: Sendable, Equatable {
    let success: Bool
    /// The number of the provider's version.
    let providerVersion: String
    let buildURL: String?
    /// What came of the single interactions, and which tool says so; as they were sent.
    let testResults: JSONValue?
    let verifiedBy: JSONValue?

    /// Reads the body of a request that publishes a result.
    ///
    /// - Throws: `BrokerError.invalid` with everything that is wrong, under the members' names.
    init(_ body: JSONObject) throws(BrokerError) {
        var problems: [String: [String]] = [:]
        problems["success"] = Self.problem(ofSuccess: body["success"])
        problems["providerApplicationVersion"] = Self.problem(ofVersion: body["providerApplicationVersion"])
        problems["buildUrl"] = Self.problem(ofURL: body["buildUrl"])
        guard problems.isEmpty, let success = body["success"]?.bool, let version = body["providerApplicationVersion"]?.string else {
            throw .invalid(problems)
        }
        self.success = success
        providerVersion = version
        buildURL = body["buildUrl"]?.string
        testResults = Self.given(body["testResults"])
        verifiedBy = Self.given(body["verifiedBy"])
    }

    /// A member that is null is left out.
    private static func given(_ value: JSONValue?) -> JSONValue? {
        guard let value, !value.isNull else { return Optional.none }
        return value
    }

    private static func problem(ofSuccess value: JSONValue?) -> [String]? {
        guard let value else { return ["is missing"] }
        return value.bool == nil ? ["must be boolean"] : nil
    }

    private static func problem(ofVersion value: JSONValue?) -> [String]? {
        guard let value else { return ["is missing"] }
        guard let text = value.string, text.contains(where: { !$0.isWhitespace }) else { return ["must be filled"] }
        return NameRule.problem(with: text).map { [$0] }
    }

    private static func problem(ofURL value: JSONValue?) -> [String]? {
        guard let value, !value.isNull else { return nil }
        if let problem = value.string.flatMap(AddressRule.problem) { return [problem] }
        let isURL = ["http://", "https://"].contains { scheme in
            value.string.map { $0.hasPrefix(scheme) && $0.count > scheme.count && !$0.contains(where: \.isWhitespace) } ?? false
        }
        return isURL ? nil : ["must be an address that begins with http:// or https://"]
    }
}
