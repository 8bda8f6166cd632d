/// Setting the provider up for one provider state, or clearing it away again.
public struct StateChange: Sendable, Equatable {
    public enum Action: String, Sendable {
        case setup, teardown
    }

    public var state: ProviderState
    public var action: Action

    public init(state: ProviderState, action: Action) {
        self.state = state
        self.action = action
    }
}
