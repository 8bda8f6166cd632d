import Pact

extension BrokerClient {
    /// A place that versions are deployed or released to.
    public struct Environment: Sendable, Equatable {
        public var uuid: String
        public var name: String
        public var displayName: String?
        public var isProduction: Bool
        /// Who is responsible, each with a name and perhaps an address.
        public var contacts: [Contact]
        /// The whole document.
        public var json: JSONValue

        public struct Contact: Sendable, Equatable {
            public var name: String?
            public var emailAddress: String?

            public init(name: String?, emailAddress: String?) {
                self.name = name
                self.emailAddress = emailAddress
            }
        }
    }

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

extension BrokerClient.Environment {
    init(_ answer: BrokerClient.Answer) throws(BrokerClientError) {
        uuid = try answer.neededText("uuid")
        name = try answer.neededText("name")
        displayName = answer.text("displayName")
        isProduction = answer.bool("production") ?? false
        contacts = answer.list("contacts").map { Contact(name: $0.text("name"), emailAddress: $0.text("details", "emailAddress")) }
        json = answer.json
    }
}

extension BrokerClient.Environment.Contact {
    var json: JSONValue {
        var object = JSONObject()
        object["name"] = name.map(JSONValue.string)
        if let emailAddress { object["details"] = ["emailAddress": .string(emailAddress)] }
        return .object(object)
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
