import Pact

extension BrokerClient {
    /// What a broker says of a request that it does not do, in whichever of its shapes.
    public struct Problem: Sendable, Equatable {
        /// What is wrong, each with the field it is about where one is named: `name: can't be blank`.
        public var messages: [String]
        /// Further texts, such as the difference between two contents.
        public var notices: [Notice]

        public init(messages: [String], notices: [Notice] = []) {
            self.messages = messages
            self.notices = notices
        }

        /// Reads `errors` (an object of lists, a list, a text), `error` (a text or an object with `message`), `title` with `detail`,
        /// `message`, and `notices`. What is no JSON says nothing, since it is a page for a browser.
        init(_ body: JSONValue?, _ response: HTTPResponse) {
            let body = body ?? .null
            notices = (body["notices"]?.array ?? []).compactMap(Notice.init)
            messages = Self.messages(in: body["errors"], of: "")
            if messages.isEmpty { messages = Self.messages(in: body["error"], of: "") }
            if messages.isEmpty {
                messages = ["message", "title", "detail"].compactMap { body[$0]?.string }.filter { !$0.isEmpty }
            }
            if messages.isEmpty { messages = notices.filter { $0.type == "error" || $0.type == "danger" }.map(\.text) }
            // Where a notice says the same, its words are enough without the field's name.
            let texts = Set(notices.map(\.text))
            messages = messages.map { message in texts.first { message.hasSuffix(": " + $0) } ?? message }
            notices.removeAll { messages.contains($0.text) }
        }

        private static func messages(in json: JSONValue?, of field: String) -> [String] {
            switch json {
            case .string(let text): text.isEmpty ? [] : [field.isEmpty ? text : "\(field): \(text)"]
            case .array(let elements): elements.flatMap { messages(in: $0, of: field) }
            case .object(let object):
                if let text = object["message"]?.string {
                    messages(in: .string(text), of: field)
                } else {
                    object.members.filter { $0.name != "reference" }.flatMap { member in
                        messages(
                            in: member.value, of: field.isEmpty || member.name.isEmpty ? field + member.name : "\(field).\(member.name)")
                    }
                }
            default: []
            }
        }
    }
}
