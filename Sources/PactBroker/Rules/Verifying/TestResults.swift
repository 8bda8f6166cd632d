import Pact

/// What verifiers say of a contract's single interactions, in either of the two shapes that there are: a list of results, or an object
/// with the results under `tests`.
enum TestResults {
    /// The results with the `_id` of the contract's interaction on each, as `interactionId`. One that has none, or an unknown one, gets
    /// that of the interaction with its description and provider state; where there is none it stays as it is.
    static func identified(_ results: JSONValue, in pact: JSONValue) -> JSONValue {
        let interactions = ["interactions", "messages"].flatMap { pact[$0]?.array ?? [] }
        switch results {
        case .array(let list): return .array(list.map { identified($0, among: interactions) })
        case .object(let object):
            guard let tests = object["tests"]?.array else { return results }
            return .object(object.appending("tests", .array(tests.map { identified($0, among: interactions) })))
        default: return results
        }
    }

    private static func identified(_ result: JSONValue, among interactions: [JSONValue]) -> JSONValue {
        guard let object = result.object else { return result }
        if let id = object["interactionId"], interactions.contains(where: { $0["_id"] == id }) { return result }
        guard let description = object["interactionDescription"] else { return result }
        let described = interactions.filter { $0["description"] == description }
        let state = object["interactionProviderState"]?.string
        let meant = described.first { state == nil || states(of: $0) == state } ?? (described.count == 1 ? described.first : nil)
        guard let id = meant?["_id"] else { return result }
        return .object(object.appending("interactionId", id))
    }

    /// The names of an interaction's provider states, as verifiers write them: joined by ` and `.
    private static func states(of interaction: JSONValue) -> String {
        let names = interaction["providerStates"]?.array?.compactMap { $0["name"]?.string } ?? []
        return interaction["providerState"]?.string ?? names.joined(separator: " and ")
    }
}
