import Pact

extension BrokerClient {
    /// A version that is, or was, in an environment.
    public struct PlacedVersion: Sendable, Equatable {
        public var uuid: String
        public var pacticipant: String
        public var version: String
        /// Of several instances of one application, the one meant; `nil` for the only one, and for releases.
        public var applicationInstance: String?
        /// The whole document.
        public var json: JSONValue
    }
}

extension BrokerClient.PlacedVersion {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        uuid = try answer.neededText("uuid")
        pacticipant = try answer.neededText("_embedded", "pacticipant", "name")
        version = try answer.neededText("_embedded", "version", "number")
        applicationInstance = answer.text("applicationInstance") ?? answer.text("target")
        json = answer.json
    }
}
