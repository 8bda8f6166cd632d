/// A question with a reason for every answer: a prediction, a diagnosis or a closing question.
public struct Question: Sendable, Equatable {
    public struct Option: Sendable, Equatable {
        public var text: String
        public var isRight: Bool
        /// Why it is right or wrong.
        public var why: String
        /// 1-based page to read again; `nil` for none.
        public var page: Int?
    }

    public var text: String
    public var options: [Option]
}
