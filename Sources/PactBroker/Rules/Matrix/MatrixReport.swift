import Pact

/// What the matrix answers: which versions work together, and whether that is enough.
public struct MatrixReport: Sendable, Equatable {
    /// How many rows there are, shown or not.
    public struct Counts: Sendable, Equatable {
        public var success = 0
        public var failed = 0
        public var unknown = 0
        /// `nil` when nothing was to be passed over.
        public var ignored: Int?
    }

    /// May what was asked about be deployed? `nil` where a result is missing, which is no yes either.
    public let isDeployable: Bool?
    /// Why: warnings first.
    public let reasons: [MatrixReason]
    public let counts: Counts
    /// Newest action first, those that do not count at the end; at most as many as the query's limit.
    public let rows: [MatrixRow]
    /// How many rows there are more than were to be shown.
    public let rowsLeftOut: Int
}
