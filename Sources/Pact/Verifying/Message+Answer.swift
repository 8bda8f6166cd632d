/// Messages over HTTP, as providers give them to be verified.
extension Message {
    /// The header that holds a message's metadata: JSON in base64.
    static let metadataHeader = "Pact-Message-Metadata"

    /// The message that an answer carries: its body, its `Content-Type` also as metadata `contentType` (empty where there is none), and
    /// the metadata of the header `Pact-Message-Metadata`. What is no JSON object there is passed over.
    public init(answer: HTTPResponse) {
        let type = answer.headers.first("Content-Type")
        let header = answer.headers.first(Self.metadataHeader).flatMap(Base64.decode)
        let told = header.flatMap { try? JSONValue.parse($0) }?.object ?? JSONObject()
        let metadata: JSONObject = ["contentType": .string(type ?? "")]
        self.init(contents: answer.body, contentType: type, metadata: metadata.overlaid(by: told))
    }
}

extension HTTPResponse {
    /// The answer that carries a message; `Message.init(answer:)` reads it back.
    public init(carrying message: Message) {
        var headers = Headers()
        if let type = message.contentType { headers.append("Content-Type", type) }
        if !message.metadata.isEmpty {
            headers.append(Message.metadataHeader, Base64.encode(JSONValue.object(message.metadata).bytes()))
        }
        self.init(status: 200, headers: headers, body: message.contents)
    }
}
