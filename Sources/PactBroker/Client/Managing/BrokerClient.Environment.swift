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
