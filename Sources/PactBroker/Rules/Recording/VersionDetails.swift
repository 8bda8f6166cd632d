import Pact

/// What a client says of a version: members that are left out stay as they are.
struct VersionDetails: Sendable, Equatable {
    let buildURL: PacticipantDetails.Said<String>
    let branch: String?
    /// Put on the version beside those it has.
    let tags: [String]

    /// - Throws: `BrokerError.invalid` with all that is wrong.
    init(_ object: JSONObject) throws(BrokerError) {
        var reader = FieldReader(object)
        let address = reader.address("buildUrl")
        buildURL = object.contains("buildUrl") ? .value(address) : .nothing
        branch = reader.text("branch")
        tags = Self.tags(&reader)
        try reader.check()
    }

    private static func tags(_ reader: inout FieldReader) -> [String] {
        guard let array = reader.list("tags") else { return [] }
        for (place, element) in array.enumerated() {
            if let problem = NameRule.problem(with: element["name"] ?? .null) {
                reader.add("name \(problem) (at index \(place))", to: "tags")
            }
        }
        return array.compactMap { $0["name"]?.string }
    }
}

extension CatalogueEdit {
    /// Makes a version what a client says of it.
    mutating func put(_ details: VersionDetails, to version: PacticipantVersion) -> PacticipantVersion {
        var changed = version
        if case .value(let address) = details.buildURL { changed.buildURL = address }
        put(changed)
        if let branch = details.branch { put(changed, onBranch: branch) }
        for tag in details.tags { putAsDeployed(changed, tag: tag) }
        return changed
    }
}
