/// Generators as a pact file carries them: kept through reading and writing, by category and place.
public struct Generators: Sendable, Equatable {
    public var json: JSONObject

    public init(json: JSONObject = JSONObject()) {
        self.json = json
    }

    public var isEmpty: Bool { json.members.isEmpty }
}
