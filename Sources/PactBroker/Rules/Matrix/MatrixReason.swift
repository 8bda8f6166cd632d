/// Why the matrix answers as it does.
public enum MatrixReason: Sendable, Hashable {
    /// Everything that counts is verified.
    case allVerified
    /// Nothing counts, so nothing is missing.
    case nothingMissing
    /// A version that was asked about is not there.
    case versionMissing(MatrixSide)
    /// There is no result.
    case notVerified(consumer: MatrixSide, provider: MatrixSide)
    /// The provider runs in several versions in one environment. This one has no result, though others (`verified`) have one.
    case instanceNotVerified(consumer: MatrixSide, provider: MatrixSide, verified: [String])
    case failed(consumer: MatrixSide, provider: MatrixSide)
    /// It was not said where it is to go.
    case targetNotNamed
    /// It was not said by its number which version is to go.
    case versionNotNamed
    /// What was to be passed over is not there.
    case nothingToIgnore(MatrixSide)

    /// How it is meant; the raw values are the names on the wire.
    public enum Kind: String, Sendable {
        case success
        case warning
        case error
    }

    public var kind: Kind {
        switch self {
        case .allVerified, .nothingMissing: .success
        case .targetNotNamed, .versionNotNamed, .nothingToIgnore: .warning
        case .versionMissing, .notVerified, .instanceNotVerified, .failed: .error
        }
    }
}
