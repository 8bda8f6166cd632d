/// Why a contract cannot be used as a test wrote it.
public enum ConsumerPactError: Error, Sendable, Equatable {
    /// The part of an interaction that is meant.
    public enum Half: String, Sendable {
        case request, response, message
    }

    /// There is neither an interaction nor a message in it.
    case nothingExpected
    /// An example does not follow its own matchers, so the mock server would contradict the contract.
    case exampleRefused(description: String, Half, [Mismatch])
    /// A path, a query or a header with an example that is no text: an object, or a list inside a list.
    case notText(description: String, MatchingCategory, name: String)
    case invalidStatus(description: String, Int)
    /// The version of the contract has no form for this.
    case notExpressible([ConversionLoss])
    /// Two interactions with the same description and states: a file would keep one of them.
    case sameName(description: String)
}
