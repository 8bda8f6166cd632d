/// Reads the body of a request or response or the contents of a message, which a pact file holds in a form that depends on its
/// version and type.
struct BodyReading {
    let specification: SpecificationVersion
    /// Those around it, where its type is looked up; of a message what its metadata says of the type.
    let headers: [(name: String, values: [String])]

    /// The body under a name of the object around it; it may be missing, and null means something else than missing.
    func body(_ name: String, of part: JSONObject) -> Body {
        guard let value = part[name] else { return .missing }
        guard specification == .v4 else { return plainBody(value) }
        return switch value {
        case let .object(wrapper): wrappedBody(wrapper)
        case .null: .null
        default: .present(value.bytes(), contentType: nil)
        }
    }

    /// The attributes of a V4 body that say nothing to this engine. Without a content, they are the body itself.
    static func unknownAttributes(of wrapper: JSONObject) -> JSONObject {
        if wrapper.contains("content") { return wrapper.without(["content", "contentType", "encoded"]) }
        return isForeign(wrapper) ? JSONObject() : wrapper
    }

    private static func isForeign(_ wrapper: JSONObject) -> Bool {
        !wrapper.without(["contentType", "contentTypeHint", "encoded"]).isEmpty
    }

    /// Below V4 the value stands in place: JSON as it is, other text as a string, the rest in base64.
    private func plainBody(_ value: JSONValue) -> Body {
        switch value {
        case .null: .null
        case .string(""): .empty
        case let .string(text): .present(bytes(ofText: text), contentType: nil)
        default: .present(value.bytes(), contentType: nil)
        }
    }

    private func bytes(ofText text: String) -> [UInt8] {
        let verbatim = Array(text.utf8)
        let type = HeaderReading.contentType(of: headers) ?? ContentTypeGuess.ofText(verbatim)
        if type.isJSON {
            let kind = (try? JSONValue.parse(verbatim))?.kind
            // Nothing is escaped, as elsewhere: a text with a line end of its own is no JSON then, and matches nothing.
            return kind == .object || kind == .string ? verbatim : Array("\"\(text)\"".utf8)
        }
        return type.isWrittenAsText ? verbatim : Base64.decode(text) ?? verbatim
    }

    /// From V4 on an object says what the body is and how it is encoded.
    private func wrappedBody(_ wrapper: JSONObject) -> Body {
        guard let content = wrapper["content"] else {
            return Self.isForeign(wrapper) ? .present(JSONValue.object(wrapper).bytes(), contentType: nil) : .missing
        }
        let declared = wrapper["contentType"]?.string
        let type = declared.flatMap(ContentType.parse) ?? HeaderReading.contentType(of: headers)
        switch content {
        case .null: return .null
        case .string(""): return .empty
        case let .string(text):
            let bytes: [UInt8] =
                switch wrapper["encoded"]?.string?.lowercased() {
                case "base64": Base64.decode(text) ?? Array(text.utf8)
                case nil where wrapper["encoded"] != true && type?.isJSON == true: content.bytes()
                default: Array(text.utf8)
                }
            return bytes.isEmpty ? .empty : .present(bytes, contentType: declared)
        default: return .present(content.bytes(), contentType: declared)
        }
    }
}
