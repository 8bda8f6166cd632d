/// What must be in the step's broker, or have been asked of it; keys pressed and words typed do not count.
public struct BrokerCheck: Sendable, Equatable {
    public enum Want: Sendable, Equatable {
        /// A build of the consumer has a contract with the provider of so many interactions, and the one that its test writes.
        case published(consumer: String, provider: String, interactions: Int)
        /// A version of the provider has a good result for that contract.
        case verified(consumer: String, provider: String, interactions: Int)
        /// Each of these was asked about, and the last answer was yes.
        case allowed([String])
        /// Something was asked about and got a no for the environment, before the other came there.
        case refused(pacticipant: String, environment: String, before: String)
        /// Something runs in the environment now, and every version of it was allowed to when it was recorded.
        case deployed(pacticipant: String, environment: String)
        /// The selectors of the verification choose what matters.
        case selectors
        /// Nothing in the files opens the broker.
        case noSecrets
    }

    /// Said after green, where the fact is there: "passes; and you may like to know ...".
    public struct Remark: Sendable, Equatable {
        public var when: String
        public var says: String
    }

    public var want: Want
    public var remarks: [Remark]

    public init(want: Want, remarks: [Remark] = []) {
        self.want = want
        self.remarks = remarks
    }

    /// The identifiers of its samples.
    var sampleNames: [String] { want == .selectors ? SelectorsTrial.Sample.allCases.map(\.rawValue) : [] }

    var judgesFile: Bool { want == .selectors || want == .noSecrets }
}
