import Pact

/// A state change as it arrives at a provider.
struct StateChangeCall: Equatable {
    /// `setup` or `teardown`; `setup` where nothing is said.
    var action: String
    /// Empty where the interaction has no state.
    var state: String

    /// - Returns: `nil` when neither the body nor the query is a state change.
    init?(_ request: HTTPRequest) {
        if request.body.isEmpty {
            let query = Query.parse(request.query ?? "")
            let value = { (name: String) in query.first { $0.name == name }?.values.first.flatMap { $0 } }
            guard let state = value("state") else { return nil }
            self.init(action: value("action"), state: state)
        } else {
            guard let state = (try? JSONValue.parse(request.body))?.object else { return nil }
            guard let name = state["state"]?.string else { return nil }
            self.init(action: state["action"]?.string, state: name)
        }
    }

    private init(action: String?, state: String) {
        self.action = action ?? StateChange.Action.setup.rawValue
        self.state = state
    }
}
