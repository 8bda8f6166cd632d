import Pact

/// A provider's side of a contract test: which pacts it is held to, and how its states are set up.
///
///     try await ProviderVerification(of: "ProductService", at: "http://127.0.0.1:8080")
///         .pact("pacts/FrontendWebsite-ProductService.json")
///         .state("products exist") { database.fill() }
///         .verify()
///
/// It is a value: every function gives back a verification with one thing more.
public struct ProviderVerification: Sendable {
    enum Target: Sendable {
        case address(String)
        case origin(HTTPOrigin)
        case handler(HTTPHandler)
    }

    enum Source: Sendable {
        case file(String)
        /// Every pact file of this provider in a folder.
        case folder(String)
        case value(PactFile)
    }

    struct State: Sendable {
        var setUp: @Sendable (JSONObject) async throws -> JSONObject
        var tearDown: (@Sendable () async throws -> Void)?
    }

    let provider: String
    let target: Target
    var sources: [Source] = []
    var states: [String: State] = [:]
    var options = VerificationOptions()

    private init(_ provider: String, _ target: Target) {
        self.provider = provider
        self.target = target
        options.generation = .system
    }

    /// - Parameters:
    ///   - provider: its name, as the contracts have it.
    ///   - address: where it listens, e.g. `http://127.0.0.1:8080`, or `http://localhost:8080/base` to ask below that path.
    public init(of provider: String, at address: String) {
        self.init(provider, .address(address))
    }

    /// A provider whose address is known already, e.g. because the test has just started it.
    public init(of provider: String, at origin: HTTPOrigin) {
        self.init(provider, .origin(origin))
    }

    /// A provider that is a function of this package: it is served on a free port while it is verified.
    public init(of provider: String, answering handler: @escaping HTTPHandler) {
        self.init(provider, .handler(handler))
    }

    /// Adds a pact file, by its path seen from the working folder.
    public func pact(_ path: String) -> ProviderVerification {
        adding { $0.sources.append(.file(path)) }
    }

    /// Adds every pact file in a folder that is of this provider: `*.json`, in the order of their names.
    public func pacts(in folder: String) -> ProviderVerification {
        adding { $0.sources.append(.folder(folder)) }
    }

    /// Adds a pact that is at hand as a value.
    public func pact(_ pact: PactFile) -> ProviderVerification {
        adding { $0.sources.append(.value(pact)) }
    }

    /// Sets up a provider state, before each request of an interaction in that state.
    ///
    /// - Parameters:
    ///   - name: as the contract has it.
    ///   - tearDown: called behind each such interaction.
    ///   - setUp: brings the provider into the state; where it throws, the interaction fails with what it threw.
    public func state(
        _ name: String, tearDown: (@Sendable () async throws -> Void)? = nil, setUp: @escaping @Sendable () async throws -> Void
    ) -> ProviderVerification {
        adding(
            name,
            State(
                setUp: { _ in
                    try await setUp(); return [:]
                }, tearDown: tearDown))
    }

    /// Sets up a provider state that has parameters, or values to tell.
    ///
    /// - Parameter setUp: is given the state's parameters, and tells values that the contract's `fromProviderState` asks for, by name:
    ///   `["id": 10]`.
    public func state(
        _ name: String, tearDown: (@Sendable () async throws -> Void)? = nil,
        setUpWith setUp: @escaping @Sendable (JSONObject) async throws -> JSONObject
    ) -> ProviderVerification {
        adding(name, State(setUp: setUp, tearDown: tearDown))
    }

    /// Sends a header with every request, where the contract has none of the name.
    public func header(_ name: String, _ value: String) -> ProviderVerification {
        adding { $0.options.customHeaders.append(name, value) }
    }

    /// Changes every request just before it is sent: for tokens that a contract cannot hold.
    public func changingRequests(_ change: @escaping @Sendable (HTTPRequest) -> HTTPRequest) -> ProviderVerification {
        adding { $0.options.requestFilter = change }
    }

    /// How long each answer may take; five seconds where nothing is said.
    public func timeout(_ timeout: Duration) -> ProviderVerification {
        adding { $0.options.timeout = timeout }
    }

    /// Verifies only the interactions that the filter selects.
    public func only(_ filter: InteractionFilter) -> ProviderVerification {
        adding { $0.options.filter = filter }
    }

    private func adding(_ name: String, _ state: State) -> ProviderVerification {
        adding { $0.states[name] = state }
    }

    private func adding(_ change: (inout ProviderVerification) -> Void) -> ProviderVerification {
        var verification = self
        change(&verification)
        return verification
    }
}
