/// One request that reached a mock server, and how it was judged.
public struct MockExchange: Sendable, Equatable {
    public enum Judgement: Sendable, Equatable {
        /// 0-based index of the interaction that matched in full.
        case matched(index: Int)
        /// The closest interaction agrees in method and path and differs elsewhere.
        case mismatched(index: Int, [Mismatch])
        /// No interaction has this method and path; `closest` is the best of them, with what keeps it from fitting.
        case unexpected(closest: (Int, [Mismatch])?)

        public static func == (left: Self, right: Self) -> Bool {
            switch (left, right) {
            case let (.matched(a), .matched(b)): a == b
            case let (.mismatched(a, m), .mismatched(b, n)): a == b && m == n
            case let (.unexpected(a), .unexpected(b)): a?.0 == b?.0 && a?.1 == b?.1
            default: false
            }
        }
    }

    public var request: HTTPRequest
    public var judgement: Judgement
    public var response: HTTPResponse

    public init(request: HTTPRequest, judgement: Judgement, response: HTTPResponse) {
        self.request = request
        self.judgement = judgement
        self.response = response
    }
}
