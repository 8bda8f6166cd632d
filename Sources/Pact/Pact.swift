/// The contract engine: values in, values out.
///
/// **Nouns.** A `PactFile` is a contract between one consumer and one provider. It holds `Interaction`s, each an `ExpectedRequest` and
/// an `ExpectedResponse`, or `ExpectedMessage`s, and the `ProviderState`s in which they hold. An expectation is an example together
/// with `MatchingRules`, which say at which places (`PathExpression`) what else is accepted than the example itself. What really went
/// over the wire is an `HTTPRequest` and an `HTTPResponse`, or a `Message`; what keeps it from fitting is a list of `Mismatch`es. JSON
/// is `JSONValue` throughout.
///
/// **Path of data.** `Contract` reads a pact file's bytes into values, writes them again, and converts between versions. `Matching`
/// compares an actual message with an expectation. `Building` makes a contract of what a consumer's test writes: a `ConsumerPact` of
/// `Example`s. `Mocking` answers requests from a contract and keeps what happened; `Verifying` sends a contract's requests to a
/// provider and compares the answers. What either sends has passed `Generating`, which puts made values in the place of examples where
/// the contract has `Generators`; clock, chance and states come in as a `GenerationContext`. Both reach the network only through an
/// `HTTPTransport`, of which `InMemoryTransport` is the one without sockets. `Inline` reads and writes examples that have their
/// matchers inside; `Linting` looks through a contract for what will do harm.
///
/// **What it must not know.** Files, sockets, clocks, random numbers, terminals and lessons. Errors and mismatches carry facts; the
/// sentences made of them stand in files of their own beside them.
///
/// This type says what the engine calls itself in the files it writes.
public enum PactEngine {
    /// Written as `metadata.pactSwift.version`.
    public static let version = "0.1.0"
}
