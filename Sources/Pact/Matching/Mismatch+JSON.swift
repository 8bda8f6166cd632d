extension Mismatch {
    /// The mismatch as Pact tools write it: `type`, a locator (`parameter`, `key` or `path`), `expected`, `actual` and the sentence
    /// in `mismatch`. Statuses are numbers, strings stand bare but in metadata, other values are their JSON text. Bodies of different types stand whole
    /// in `expectedBody` and `actualBody`, with null for bytes that are no text.
    public var json: JSONValue {
        var object: JSONObject = ["type": .string(typeName)]
        switch place {
        case .query(let name): object.set("parameter", .string(name))
        case .header(let name): object.set("key", .string(name))
        case .body(let path): object.set("path", .string(path))
        case .metadata(let key): object.set("key", .string(key))
        case .method, .path, .status, .bodyType: break
        }
        object.set("expected", jsonSide(expected))
        object.set("actual", jsonSide(actual))
        object.set("mismatch", .string(sentence))
        if let bodies {
            object.set("expectedBody", Self.json(of: bodies.expected))
            object.set("actualBody", Self.json(of: bodies.actual))
        }
        return .object(object)
    }

    private static func json(of bytes: [UInt8]) -> JSONValue {
        String(validating: bytes, as: UTF8.self).map(JSONValue.string) ?? .null
    }

    private var typeName: String {
        switch place {
        case .method: "MethodMismatch"
        case .path: "PathMismatch"
        case .query: "QueryMismatch"
        case .status: "StatusMismatch"
        case .header: "HeaderMismatch"
        case .bodyType: "BodyTypeMismatch"
        case .body: "BodyMismatch"
        case .metadata: "MetadataMismatch"
        }
    }

    private func jsonSide(_ value: JSONValue?) -> JSONValue {
        guard let value else { return place.hasTextAlways ? "" : .null }
        if place == .status { return value }
        if case .metadata = place, reason != .missing { return .string(value.text()) }
        return .string(value.string ?? value.text())
    }
}

extension Mismatch.Place {
    /// True where tools write an empty text for a value that is not there.
    fileprivate var hasTextAlways: Bool {
        switch self {
        case .query, .header, .metadata: true
        default: false
        }
    }
}
