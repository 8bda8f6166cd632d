/// Writes the body of a request or response or the contents of a message in the form that a version of the specification holds it.
struct BodyWriting {
    let specification: SpecificationVersion
    let headers: [(name: String, values: [String])]

    /// The value of the member `body`; `nil` when the contract says nothing of a body.
    func json(of body: Body) -> JSONValue? {
        switch body {
        case .missing: nil
        case .empty: specification == .v4 ? ["content": ""] : ""
        case .null: specification == .v4 ? ["content": nil] : nil as JSONValue
        case let .present(bytes, declared):
            specification == .v4 ? wrapped(bytes, declared: declared) : plain(bytes, declared: declared)
        }
    }

    /// The form that reads back as the same body, of those a reader below V4 understands.
    private func plain(_ bytes: [UInt8], declared: String?) -> JSONValue {
        let type = type(of: bytes, declared)
        let parsed = type.isJSON ? try? JSONValue.parse(bytes) : nil
        if let parsed, parsed.kind != .string { return parsed }
        let text = String(validating: bytes, as: UTF8.self).map(JSONValue.string)
        let encoded = JSONValue.string(Base64.encode(bytes))
        let forms = (type.isWrittenAsText ? [parsed, text, encoded] : [encoded, text]).compactMap(\.self)
        let reading = BodyReading(specification: specification, headers: headers)
        let fitting = forms.first { form in
            guard case let .present(read, _) = reading.body("body", of: ["body": form]) else { return false }
            return read == bytes || (parsed != nil && (try? JSONValue.parse(read)) == parsed)
        }
        return fitting ?? forms.first ?? ""
    }

    private func wrapped(_ bytes: [UInt8], declared: String?) -> JSONValue {
        let type = type(of: bytes, declared)
        let name = declared ?? HeaderReading.contentType(of: headers)?.description ?? type.description
        if type.isJSON, let parsed = try? JSONValue.parse(bytes), !parsed.isNull, parsed != "" {
            return ["content": parsed, "contentType": .string(name), "encoded": false]
        }
        if type.isJSON, let text = String(validating: bytes, as: UTF8.self) {
            return ["content": .string(text), "contentType": .string(name), "encoded": "json"]
        }
        if type.isWrittenAsText, let text = String(validating: bytes, as: UTF8.self) {
            return ["content": .string(text), "contentType": .string(name), "encoded": false]
        }
        return ["content": .string(Base64.encode(bytes)), "contentType": .string(name), "encoded": "base64"]
    }

    private func type(of bytes: [UInt8], _ declared: String?) -> ContentType {
        declared.flatMap(ContentType.parse) ?? HeaderReading.contentType(of: headers) ?? ContentTypeGuess.ofText(bytes)
    }
}
