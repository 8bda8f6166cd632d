/// The body of one side of a comparison, with what is known of its type.
struct MessageBytes {
    let bytes: [UInt8]
    /// `nil` when unknown.
    let type: ContentType?
    /// The first Content-Type header as it stands, which alone names the boundary of a multipart body.
    let contentTypeHeader: String?

    init(_ bytes: [UInt8], type: ContentType?, contentTypeHeader: String? = nil) {
        self.bytes = bytes
        self.type = type
        self.contentTypeHeader = contentTypeHeader
    }

    /// True for UTF-8.
    var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Text as it is; of anything else only its size and type, since its bytes tell a person nothing.
    var shown: JSONValue {
        if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
        return .string("\(Mismatch.counted(bytes.count, "byte")) of \(type?.description ?? "an unknown type")")
    }
}
