import Pact

extension BrokerClient {
    /// Which versions work together, and what that means for the question that was asked.
    public struct Matrix: Sendable, Equatable {
        /// `nil` where a result is missing, which is no yes either.
        public var isDeployable: Bool?
        /// Why, in the broker's words, each with its type: `success`, `warning`, `error`.
        public var notices: [Notice]
        public var rows: [Row]
        /// The whole answer.
        public var json: JSONValue

        public init(
            isDeployable: Bool?, notices: [Notice] = [], rows: [Row] = [], json: JSONValue = .null
        ) {
            self.isDeployable = isDeployable
            self.notices = notices
            self.rows = rows
            self.json = json
        }

        /// One consumer's version with one provider's.
        public struct Row: Sendable, Equatable {
            public var consumer: String
            public var consumerVersion: String
            public var provider: String
            /// `nil` where no version of the provider has a result.
            public var providerVersion: String?
            /// `nil` where there is no result.
            public var isSuccess: Bool?
            /// Where the result can be looked at.
            public var resultURL: String?
            /// The row does not count, since it was asked to be passed over.
            public var isIgnored: Bool

            public init(
                consumer: String, consumerVersion: String, provider: String, providerVersion: String? = nil, isSuccess: Bool? = nil,
                resultURL: String? = nil, isIgnored: Bool = false
            ) {
                self.consumer = consumer
                self.consumerVersion = consumerVersion
                self.provider = provider
                self.providerVersion = providerVersion
                self.isSuccess = isSuccess
                self.resultURL = resultURL
                self.isIgnored = isIgnored
            }
        }
    }
}

extension BrokerClient.Matrix {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        guard answer.value(["summary"])?.object != nil else { throw .missing(answer.exchange, member: "summary") }
        isDeployable = answer.bool("summary", "deployable")
        notices = answer.list("notices").compactMap { BrokerClient.Notice($0.json) }
        if notices.isEmpty, let reason = answer.text("summary", "reason") {
            notices = [BrokerClient.Notice(type: isDeployable == true ? "success" : "error", text: reason)]
        }
        rows = []
        for row in try answer.neededList("matrix") { rows.append(try Row(row)) }
        json = answer.json
    }
}

extension BrokerClient.Matrix.Row {
    init(_ row: BrokerClient.Answer) throws(BrokerClientError) {
        consumer = try row.neededText("consumer", "name")
        consumerVersion = try row.neededText("consumer", "version", "number")
        provider = try row.neededText("provider", "name")
        providerVersion = row.text("provider", "version", "number")
        isSuccess = row.bool("verificationResult", "success")
        resultURL = row.text("verificationResult", "_links", "self", "href")
        isIgnored = row.bool("ignored") ?? false
    }
}
