import Pact

/// The learner's state handlers, judged by interactions that run alone from several stores, and by all of them in two orders.
public struct StatesCheck: Sendable, Equatable {
    /// An interaction of the pact, known by its states and its request line.
    public struct Subject: Sendable, Equatable {
        public var id: String
        /// In a few words, for the table: "the empty list".
        public var what: String
        public var given: [String]
        /// For example `GET /product/10`.
        public var request: String

        public init(id: String, what: String, given: [String], request: String) {
            self.id = id
            self.what = what
            self.given = given
            self.request = request
        }
    }

    /// What the provider holds before an interaction's states are set up.
    public struct Store: Sendable, Equatable {
        public var id: String
        /// In the words "from ...": "an empty store".
        public var what: String
        /// Collections by their names, in place of those of the service's file.
        public var data: JSONObject

        public init(id: String, what: String, data: JSONObject) {
            self.id = id
            self.what = what
            self.data = data
        }
    }

    /// The order in which all interactions are verified, each on what the one before left.
    public enum Order: String, Sendable, CaseIterable {
        case file = "in-order"
        case reversed

        /// The sample's name.
        var sampleName: String {
            switch self {
            case .file: "O1"
            case .reversed: "O2"
            }
        }
    }

    public var interactions: [Subject]
    public var stores: [Store]
    public var orders: [Order]

    public init(interactions: [Subject], stores: [Store], orders: [Order]) {
        self.interactions = interactions
        self.stores = stores
        self.orders = orders
    }

    /// The sample's name for one interaction alone: `L0`.
    static func sampleName(_ subject: Subject, _ store: Store) -> String { subject.id + store.id }

    /// Those of the interactions alone, in their order, then the orders.
    var sampleNames: [String] {
        interactions.flatMap { subject in stores.map { Self.sampleName(subject, $0) } } + orders.map(\.sampleName)
    }
}
