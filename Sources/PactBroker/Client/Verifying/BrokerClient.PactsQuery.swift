import Pact

extension BrokerClient {
    /// Which pacts a provider is to be verified against.
    public struct PactsQuery: Sendable, Equatable {
        /// Each as the API writes it: `{"mainBranch": true}`, `{"deployedOrReleased": true}`.
        public var selectors: [JSONValue]
        public var providerBranch: String?
        public var providerTags: [String]
        /// True to be told which pacts are pending: not yet verified by this provider's branch, so that their failing breaks nothing.
        public var includesPending: Bool
        /// A date, `2026-11-22`: also pacts of branches and tags since then that were never verified, as pending ones.
        public var workInProgressSince: String?

        public init(
            selectors: [JSONValue] = [], providerBranch: String? = nil, providerTags: [String] = [], includesPending: Bool = false,
            workInProgressSince: String? = nil
        ) {
            self.selectors = selectors
            self.providerBranch = providerBranch
            self.providerTags = providerTags
            self.includesPending = includesPending
            self.workInProgressSince = workInProgressSince
        }

        var json: JSONValue {
            var body = JSONObject()
            body["providerVersionBranch"] = providerBranch.map(JSONValue.string)
            if !providerTags.isEmpty { body["providerVersionTags"] = .array(providerTags.map(JSONValue.string)) }
            body["includePendingStatus"] = .bool(includesPending)
            body["includeWipPactsSince"] = workInProgressSince.map(JSONValue.string)
            body["consumerVersionSelectors"] = .array(selectors)
            return .object(body)
        }
    }
}
