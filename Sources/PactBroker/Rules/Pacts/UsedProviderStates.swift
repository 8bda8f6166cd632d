import Pact

/// The provider states that consumers rely on, each with who does.
struct UsedProviderStates: Sendable, Equatable {
    struct State: Sendable, Equatable {
        var name: String
        /// In the order of their pacts.
        var consumers: [String]
        /// The parameters of the first interaction that gives some.
        var parameters: JSONValue?
    }

    /// By name.
    private var states: [ExactText: State] = [:]

    /// Adds what a consumer's pact needs.
    mutating func add(_ pact: JSONValue, of consumer: String) {
        for interaction in PublishedPact.lists.flatMap({ pact[$0]?.array ?? [] }) {
            for (name, parameters) in InteractionIdentity.states(of: interaction) {
                var state = states[ExactText(name)] ?? State(name: name, consumers: [])
                if !state.consumers.contains(where: { $0.isExactly(consumer) }) { state.consumers.append(consumer) }
                if state.parameters == nil, parameters?.object?.isEmpty == false { state.parameters = parameters }
                states[ExactText(name)] = state
            }
        }
    }

    /// Sorted by name.
    var all: [State] { states.values.sorted { $0.name.isBefore($1.name) } }

    /// `{"providerStates":[{"name","consumers","params"?}]}`
    var json: JSONValue {
        let list = all.map { state -> JSONValue in
            var json: JSONObject = ["name": .string(state.name), "consumers": .array(state.consumers.map { .string($0) })]
            json["params"] = state.parameters
            return .object(json)
        }
        return ["providerStates": .array(list)]
    }
}
