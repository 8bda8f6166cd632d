/// Where a verification's contracts came from, and whether the broker was told what came of them.
public struct BrokerVerification: Sendable, Equatable {
    /// A contract that the broker gave.
    public struct Contract: Sendable, Equatable {
        /// What the broker calls it: `Pact between FrontendWebsite (1.0.0) and ProductService`.
        public var name: String
        /// Why it was chosen: `latest from main branch`.
        public var reason: String
        /// True where its failing breaks nothing.
        public var isPending: Bool
        /// True where it came along as work in progress.
        public var isWorkInProgress: Bool
        public var isSuccess: Bool
        /// What the broker said of it, before and after.
        public var notices: [String]
    }

    public enum Telling: Sendable, Equatable {
        /// `publishResults` is not there: nobody was told.
        case notAsked
        case told(version: String, branch: String?)
        case failed(sentence: String)
    }

    /// Which broker it was, in words.
    public var place: String
    public var contracts: [Contract]
    public var telling: Telling
}

extension BrokerVerification {
    /// In lines to read, before the items and after them.
    var linesBefore: [String] {
        ["  from \(place)"]
            + contracts.map { "  \($0.name)\($0.reason.isEmpty ? "" : ": \($0.reason)")\($0.isPending ? " [PENDING]" : "")" }
    }

    var linesAfter: [String] {
        switch telling {
        case .notAsked: ["  The broker was not told: publishResults is not there."]
        case .told(let version, let branch): ["  The broker knows the result, for version \(version)\(branch.map { " of \($0)" } ?? "")."]
        case .failed(let sentence): ["  The broker was not told: \(sentence)"]
        }
    }
}
