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

    /// A webhook as a broker tells of it.
    public struct KnownWebhook: Sendable, Equatable {
        public var uuid: String
        public var description: String
        /// The whole document.
        public var json: JSONValue
    }

    /// What came of sending a webhook's request once.
    public struct WebhookExecution: Sendable, Equatable {
        public var isSuccess: Bool
        /// What the broker wrote down while doing it, line by line.
        public var logs: String
        /// The whole answer.
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
