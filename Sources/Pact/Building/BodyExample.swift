/// A body of a contract as a test writes it.
public struct BodyExample: Sendable, Equatable {
    enum Content: Sendable, Equatable {
        case json(Example)
        /// A text with its matchers.
        case text(Example)
        case bytes([UInt8])
    }

    var content: Content
    /// The header `Content-Type` where the message has none of its own.
    var contentType: String

    /// JSON, with matchers wherever they are wanted.
    public static func json(_ example: Example, contentType: String = "application/json") -> BodyExample {
        BodyExample(content: .json(example), contentType: contentType)
    }

    /// A text as it stands, or one with a matcher: `.text(.including("Visa", example: "Gem Visa"))`.
    public static func text(_ example: Example, contentType: String = "text/plain") -> BodyExample {
        BodyExample(content: .text(example), contentType: contentType)
    }

    /// Bytes as they stand: an image, a document.
    public static func bytes(_ bytes: [UInt8], contentType: String) -> BodyExample {
        BodyExample(content: .bytes(bytes), contentType: contentType)
    }
}
