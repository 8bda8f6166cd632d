import Pact

extension ProviderVerificationError: CustomStringConvertible {
    /// What a failing test prints: the report of every pact that does not hold, or one sentence.
    public var description: String {
        switch self {
        case .failed(let reports):
            reports.filter { !$0.isSuccess }.flatMap { $0.lines() }.joined(separator: "\n")
        case .noPacts(let provider):
            "There is no pact to verify \(provider) against. Add one with `pact(_:)`, or a folder that holds one with `pacts(in:)`."
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .otherProvider(let path, let name, let expected):
            "The pact \(path) is of the provider \(name), and \(expected) is verified. Name the provider as its pacts do."
        case .invalidAddress(let text) where text.lowercased().hasPrefix("https:"):
            "Providers are asked over http, and \(text) is https. Start yours without TLS, at an address like http://127.0.0.1:8080."
        case .invalidAddress(let text): "\(text) is no address of a provider. Write one like http://127.0.0.1:8080."
        }
    }
}
