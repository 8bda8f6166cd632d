import Pact

/// A request that the service knows, and how it is answered from the data.
public struct ServiceRoute: Sendable, Equatable {
    public enum Answer: Sendable, Equatable {
        /// 200 with all records of the collection.
        case list(collection: String)
        /// 200 with the record of `collection` whose field `field` is the path's parameter of the same name; else `missing`.
        case find(collection: String, field: String, missing: Missing)
    }

    /// The answer for a record that is not there.
    public struct Missing: Sendable, Equatable {
        public var status: Int
        public var body: JSONValue?

        public init(status: Int = 404, body: JSONValue? = nil) {
            self.status = status
            self.body = body
        }
    }

    public var request: RequestLine
    public var answer: Answer
    public var position: SourcePosition

    public init(request: RequestLine, answer: Answer, position: SourcePosition) {
        self.request = request
        self.answer = answer
        self.position = position
    }
}
