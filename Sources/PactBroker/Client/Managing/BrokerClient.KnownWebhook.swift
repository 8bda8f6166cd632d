import Pact

extension BrokerClient {
    /// A webhook as a broker tells of it.
    public struct KnownWebhook: Sendable, Equatable {
        public var uuid: String
        public var description: String
        /// The whole document.
        public var json: JSONValue
    }
}

extension BrokerClient.KnownWebhook {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        let href = answer.href("self") ?? answer.text("href")
        let last = href?.split(separator: "/").last.map(String.init)
        guard let uuid = answer.text("uuid") ?? last else { throw .missing(answer.exchange, member: "uuid") }
        self.uuid = uuid
        description = answer.text("description") ?? answer.text("title") ?? ""
        json = answer.json
    }
}
