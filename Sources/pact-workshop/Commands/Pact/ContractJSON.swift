import Pact

/// A contract as one value, for programs.
struct ContractJSON {
    let pact: PactFile
    /// Whether matchers stand inside the examples.
    let isInline: Bool

    /// `{"consumer","provider","specification","interactions"}`: the interactions as the pact file holds them, or as integration JSON.
    var json: JSONValue {
        [
            "consumer": .string(pact.consumer), "provider": .string(pact.provider), "specification": .string(pact.specification.name),
            "interactions": .array(
                pact.interactions.map { isInline ? IntegrationJSON.json(of: $0) : $0.json(for: pact.specification) }),
        ]
    }
}
