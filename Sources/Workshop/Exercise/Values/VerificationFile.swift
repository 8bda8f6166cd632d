import Pact

/// `provider/verification.yaml`: how ProductService is verified.
public struct VerificationFile: Sendable, Equatable {
    /// What answers the verifier's requests.
    public enum Target: Sendable, Equatable {
        /// A service file beside this one, e.g. `service.yaml`, that the run starts.
        case service(path: String)
        /// A provider that runs already, and where its states are changed.
        case address(HTTPOrigin, stateChange: String?)
    }

    /// The provider's name as the pact has it.
    public var provider: Located<String>
    public var target: Target
    /// Any text; best the commit that is verified.
    public var providerVersion: String?
    /// The branch that this version of the provider is on.
    public var providerBranch: String?
    /// Where the contracts come from in place of `pacts`.
    public var broker: VerificationBroker?
    /// Paths of pact files, seen from this file's folder. May be empty: the run says what that means.
    public var pacts: [Located<String>]
    /// In the order of the file; each replaces whole collections of the provider's data.
    public var states: [StateData]
    /// In the order of the file.
    public var requestFilter: [RequestFilterRule]

    public init(
        provider: Located<String>, target: Target = .service(path: "service.yaml"), providerVersion: String? = nil,
        providerBranch: String? = nil, broker: VerificationBroker? = nil, pacts: [Located<String>], states: [StateData] = [],
        requestFilter: [RequestFilterRule] = []
    ) {
        self.provider = provider
        self.target = target
        self.providerVersion = providerVersion
        self.providerBranch = providerBranch
        self.broker = broker
        self.pacts = pacts
        self.states = states
        self.requestFilter = requestFilter
    }

    public func state(named name: String) -> StateData? {
        states.first { $0.name == name }
    }
}
