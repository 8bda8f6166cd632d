extension ExpectedMessage {
    /// The type of the contents: what they say themselves, else what the metadata says, else a guess; `nil` when unknown.
    var contentType: ContentType? {
        let declared: String? = if case .present(_, let declared) = contents { declared } else { nil }
        let said = metadata.contentType.map { $0.string ?? $0.text() }
        if let type = (declared ?? said).flatMap(ContentType.parse) { return type }
        guard case .present(let bytes, _) = contents else { return nil }
        return ContentTypeGuess.ofText(bytes)
    }

    /// What is expected of the metadata. Contents that declare their type expect it there too, where the contract says nothing of it.
    var expectedMetadata: JSONObject {
        guard case .present(_, let declared?) = contents, metadata["contentType"] == nil else { return metadata }
        return metadata.appending("contentType", .string(declared))
    }

    /// The example as the message it is of.
    public var example: Message {
        let headers = contentType.map { [(name: "Content-Type", values: [$0.description])] } ?? []
        return Message(contents: contents.sentBytes(headers: headers), contentType: contentType?.description, metadata: expectedMetadata)
    }
}
