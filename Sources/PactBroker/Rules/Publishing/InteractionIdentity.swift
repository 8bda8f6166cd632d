import Pact

/// By what two pacts' interactions are known as the same one: what it is called, and the states it needs.
struct InteractionIdentity: Hashable, Sendable {
    let description: ExactText
    let states: [ExactText]

    init(_ interaction: JSONValue) {
        description = ExactText(interaction["description"]?.string ?? "")
        states = Self.states(of: interaction).map { ExactText($0.name) }
    }

    /// `"get product 10" (given "product 10 exists")`, as JSON texts.
    var title: String {
        let given = states.map { JSONValue.string($0.text).text() }.joined(separator: ", ")
        return JSONValue.string(description.text).text() + (given.isEmpty ? "" : " (given \(given))")
    }

    /// The states an interaction needs, in any form of a pact file.
    static func states(of interaction: JSONValue) -> [(name: String, parameters: JSONValue?)] {
        if let states = interaction["providerStates"]?.array {
            return states.compactMap { state in
                if let name = state.string { return (name, nil) }
                return state["name"]?.string.map { ($0, state["params"]) }
            }
        }
        let name = interaction["providerState"]?.string ?? interaction["provider_state"]?.string
        return name.map { [($0, nil)] } ?? []
    }
}
