/// A question with a reason for every answer: a prediction, a diagnosis or a closing question.
public struct Question: Sendable, Equatable {
    public struct Option: Sendable, Equatable {
        public var text: String
        public var isRight: Bool
        /// Why it is right or wrong.
        public var why: String
        /// 1-based page to read again; `nil` for none.
        public var page: Int?

        public init(text: String, isRight: Bool = false, why: String, page: Int? = nil) {
            self.text = text
            self.isRight = isRight
            self.why = why
            self.page = page
        }
    }

    public var text: String
    public var options: [Option]

    public init(text: String, options: [Option]) {
        self.text = text
        self.options = options
    }
}
