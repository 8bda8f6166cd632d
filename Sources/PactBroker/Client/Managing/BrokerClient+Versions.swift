import Pact

extension BrokerClient {
    /// The versions of a pacticipant, the newest first, at most as many as the broker gives at once (100).
    public func versions(of pacticipant: String) async throws -> [KnownVersion] {
        var versions: [KnownVersion] = []
        for element in try await get(Self.path("pacticipants", pacticipant, "versions")).neededList("_embedded", "versions") {
            versions.append(try KnownVersion(element))
        }
        return versions
    }

    /// - Throws: `BrokerClientError.notFound` where there is no such version.
    public func version(_ number: String, of pacticipant: String) async throws -> KnownVersion {
        try KnownVersion(await get(Self.path("pacticipants", pacticipant, "versions", number)))
    }

    /// The version made last, or the last with a tag.
    public func latestVersion(of pacticipant: String, tagged tag: String? = nil) async throws -> KnownVersion {
        let target = Self.path("pacticipants", pacticipant, "latest-version")
        return try KnownVersion(await get(tag.map { target + Self.path($0) } ?? target))
    }

    /// Makes a version known without branch or tag.
    public func put(version number: String, of pacticipant: String) async throws -> KnownVersion {
        try KnownVersion(await send(Call("PUT", Self.path("pacticipants", pacticipant, "versions", number), body: [:])))
    }

    /// Puts a version on a branch; makes both, and the pacticipant, where they are new.
    public func put(_ number: String, of pacticipant: String, onBranch branch: String) async throws {
        _ = try await send(Call("PUT", Self.path("pacticipants", pacticipant, "branches", branch, "versions", number), body: [:]))
    }

    /// Puts a tag on a version; makes both, and the pacticipant, where they are new.
    public func put(tag: String, on number: String, of pacticipant: String) async throws {
        _ = try await send(Call("PUT", Self.path("pacticipants", pacticipant, "versions", number, "tags", tag), body: [:]))
    }

    /// - Returns: false where there was no such tag.
    public func delete(tag: String, on number: String, of pacticipant: String) async throws -> Bool {
        try await find(Call("DELETE", Self.path("pacticipants", pacticipant, "versions", number, "tags", tag))) != nil
    }

    /// Takes a branch away; its versions stay.
    ///
    /// - Returns: false where there was no such branch.
    public func delete(branch: String, of pacticipant: String) async throws -> Bool {
        try await find(Call("DELETE", Self.path("pacticipants", pacticipant, "branches", branch))) != nil
    }
}
