import Pact

extension BrokerClient {
    /// What a webhook is to wait for and to send.
    public struct WebhookDetails: Sendable, Equatable {
        /// A pacticipant by its name, or all with a label.
        public enum Party: Sendable, Equatable {
            case name(String)
            case label(String)

            var json: JSONValue {
                switch self {
                case .name(let name): ["name": .string(name)]
                case .label(let label): ["label": .string(label)]
                }
            }
        }

        public var description: String?
        /// Names such as `contract_content_changed`.
        public var events: [String]
        public var method: String
        /// May hold `${pactbroker.…}` variables.
        public var url: String
        public var headers: Headers
        /// A JSON value, or a text that is none.
        public var body: JSONValue?
        public var username: String?
        public var password: String?
        /// `nil` for any.
        public var consumer: Party?
        public var provider: Party?
        /// The team of PactFlow that it belongs to.
        public var teamUUID: String?

        public init(
            url: String, method: String = "POST", events: [String], description: String? = nil, headers: Headers = [:],
            body: JSONValue? = nil, username: String? = nil, password: String? = nil, consumer: Party? = nil, provider: Party? = nil,
            teamUUID: String? = nil
        ) {
            self.url = url
            self.method = method
            self.events = events
            self.description = description
            self.headers = headers
            self.body = body
            self.username = username
            self.password = password
            self.consumer = consumer
            self.provider = provider
            self.teamUUID = teamUUID
        }

        var json: JSONValue {
            var request: JSONObject = ["method": .string(method), "url": .string(url)]
            if !headers.fields.isEmpty { request["headers"] = .object(JSONObject(headers.fields.map { ($0.name, .string($0.value)) })) }
            request["body"] = body
            request["username"] = username.map(JSONValue.string)
            request["password"] = password.map(JSONValue.string)
            var webhook = JSONObject()
            webhook["description"] = description.map(JSONValue.string)
            webhook["events"] = .array(events.map { ["name": .string($0)] })
            webhook["request"] = .object(request)
            webhook["consumer"] = consumer?.json
            webhook["provider"] = provider?.json
            webhook["teamUuid"] = teamUUID.map(JSONValue.string)
            return .object(webhook)
        }
    }
}
