import Pact

extension BrokerClient {
    /// A line that a broker wants a person to read.
    public struct Notice: Sendable, Equatable {
        /// `success`, `info`, `debug`, `prompt`, `warning`, `error`, `danger`.
        public var type: String
        /// May have several lines.
        public var text: String

        public init(type: String, text: String) {
            self.type = type
            self.text = text
        }

        init?(_ json: JSONValue) {
            guard let text = json["text"]?.string else { return nil }
            self.init(type: json["type"]?.string ?? "info", text: text)
        }
    }
}
