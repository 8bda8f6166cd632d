import Pact

/// A version of a consumer with what its contract says of a version of the provider.
public struct MatrixRow: Sendable, Equatable {
    /// One version and where it is.
    public struct Version: Sendable, Equatable {
        /// A branch or a tag.
        public struct Name: Sendable, Equatable {
            public let name: String
            /// True when the version is the pacticipant's newest with it.
            public let isLatest: Bool
        }

        public let number: String
        /// In the order it came to be on them.
        public let branches: [Name]
        /// Oldest first.
        public let tags: [Name]
        /// Where it runs now or is supported.
        public let environments: [DeploymentEnvironment]
        public let createdAt: Instant
    }

    /// What a version of the provider was found to do.
    public struct Result: Sendable, Equatable {
        public let isSuccess: Bool
        public let verifiedAt: Instant
        /// From 1, for one integration.
        public let number: Int
        /// The result was there before this contract was published, for an equal one.
        public let isPreVerified: Bool
        public let buildURL: String?
    }

    public let consumer: String
    public let consumerVersion: Version
    public let provider: String
    /// `nil` where no version of the provider that counts has a result.
    public let providerVersion: Version?
    public let publishedAt: Instant
    /// 40 hexadecimal digits, equal for equal contracts.
    public let contentSHA: String
    /// `nil` where there is none.
    public let result: Result?
    /// It does not count, since it was asked to be passed over.
    public let isIgnored: Bool
    /// It does not count, since there is a newer contract or result in its place.
    public let isSuperseded: Bool

    public var outcome: MatrixOutcome {
        switch result?.isSuccess {
        case true: .success
        case false: .failure
        case nil: .unknown
        }
    }
}
