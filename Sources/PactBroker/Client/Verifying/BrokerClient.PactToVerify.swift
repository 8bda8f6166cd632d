import Pact

extension BrokerClient {
    /// A pact that a broker gives a provider to be verified against.
    public struct PactToVerify: Sendable, Equatable {
        /// A line that is shown before or after the verification.
        public struct Notice: Sendable, Equatable {
            /// `before_verification`, or `after_verification:success_true_published_false` and the like.
            public var when: String
            public var text: String

            public init(when: String, text: String) {
                self.when = when
                self.text = text
            }
        }

        /// What the broker calls it: `Pact between A (1.0.0) and B`; empty where it does not.
        public var name: String
        /// Why it was chosen, in few words: `latest from main branch`.
        public var shortDescription: String
        /// True where its failing breaks nothing.
        public var isPending: Bool
        /// True where it was added since it was never verified.
        public var isWorkInProgress: Bool
        public var notices: [Notice]
        /// The pact's own JSON, with the broker's additions.
        public var json: JSONValue
        /// Where results go, below the broker's address; `nil` where the broker takes none.
        public var resultsTarget: String?
        /// Where the pact can be looked at.
        public var url: String

        public init(
            name: String = "", shortDescription: String = "", isPending: Bool = false, isWorkInProgress: Bool = false,
            notices: [Notice] = [], json: JSONValue, resultsTarget: String? = nil, url: String
        ) {
            self.name = name
            self.shortDescription = shortDescription
            self.isPending = isPending
            self.isWorkInProgress = isWorkInProgress
            self.notices = notices
            self.json = json
            self.resultsTarget = resultsTarget
            self.url = url
        }

        /// The lines to show before the verification.
        public var noticesBefore: [String] { texts(when: "before_verification") }

        /// The lines to show after it.
        ///
        /// - Parameter isPublished: the result has reached the broker.
        public func noticesAfter(isSuccess: Bool, isPublished: Bool) -> [String] {
            texts(when: "after_verification") + texts(when: "after_verification:success_\(isSuccess)_published_\(isPublished)")
        }

        private func texts(when: String) -> [String] {
            notices.filter { $0.when == when }.map(\.text)
        }
    }
}
