import Pact

extension BrokerClient {
    public func pacticipants() async throws -> [KnownPacticipant] {
        let answer = try await get("/pacticipants")
        let list =
            answer.value(["_embedded", "pacticipants"]) == nil
            ? try answer.neededList("pacticipants") : try answer.neededList("_embedded", "pacticipants")
        var pacticipants: [KnownPacticipant] = []
        for element in list { pacticipants.append(try KnownPacticipant(element)) }
        return pacticipants
    }

    /// - Throws: `BrokerClientError.notFound` where there is none of this name.
    public func pacticipant(_ name: String) async throws -> KnownPacticipant {
        try KnownPacticipant(await get(Self.path("pacticipants", name)))
    }

    /// Writes a pacticipant down, anew where the broker does not know it.
    ///
    /// - Returns: what the broker has now, and whether it is new.
    public func createOrUpdate(_ name: String, _ details: PacticipantDetails) async throws -> (KnownPacticipant, isNew: Bool) {
        var body: JSONObject = ["name": .string(name)]
        body["displayName"] = details.displayName.map(JSONValue.string)
        body["mainBranch"] = details.mainBranch.map(JSONValue.string)
        body["repositoryUrl"] = details.repositoryURL.map(JSONValue.string)
        let known = try await find(Call("GET", Self.path("pacticipants", name)))
        let call =
            known == nil
            ? Call("POST", "/pacticipants", body: .object(body)) : Call("PATCH", Self.path("pacticipants", name), body: .object(body))
        return (try KnownPacticipant(await send(call)), known == nil)
    }
}
