import Pact

/// Why a provider is not verified.
public enum ProviderVerificationError: Error, Sendable, Equatable {
    /// At least one interaction does not hold, or a pact has none.
    case failed([VerificationReport])
    /// No pact was named, or the folder has none of this provider.
    case noPacts(provider: String)
    case unreadable(path: String, reason: String)
    /// The pact is of another provider; `name` is that one's.
    case otherProvider(path: String, name: String, expected: String)
    /// No `http` address.
    case invalidAddress(String)
}
