import Pact

extension BrokerClient {
    /// What is to be written down of an environment; `nil` leaves as it is.
    public struct EnvironmentDetails: Sendable, Equatable {
        public var name: String?
        public var displayName: String?
        public var isProduction: Bool?
        public var contacts: [Environment.Contact]?

        public init(
            name: String? = nil, displayName: String? = nil, isProduction: Bool? = nil, contacts: [Environment.Contact]? = nil
        ) {
            self.name = name
            self.displayName = displayName
            self.isProduction = isProduction
            self.contacts = contacts
        }

        var json: JSONObject {
            var body = JSONObject()
            body["name"] = name.map(JSONValue.string)
            body["displayName"] = displayName.map(JSONValue.string)
            body["production"] = isProduction.map(JSONValue.bool)
            body["contacts"] = contacts.map { .array($0.map(\.json)) }
            return body
        }
    }
}
