import Pact

/// What a client says of a pacticipant: members that are left out stay as they are, `null` takes away.
struct PacticipantDetails: Sendable, Equatable {
    /// What a member says.
    enum Said<Value: Sendable & Equatable>: Sendable, Equatable {
        case nothing
        case value(Value?)
    }

    /// `nil` where the body does not name it.
    let name: String?
    let displayName: Said<String>
    let mainBranch: Said<String>
    let repositoryURL: Said<String>
    let labels: Said<[String]>

    /// - Parameter isNew: true where the body has to name the pacticipant.
    /// - Throws: `BrokerError.invalid` with all that is wrong.
    init(_ object: JSONObject, isNew: Bool) throws(BrokerError) {
        var reader = FieldReader(object)
        name = isNew || object.contains("name") ? reader.name("name") : nil
        displayName = Self.said("displayName", object, reader.text("displayName"))
        mainBranch = Self.said("mainBranch", object, reader.text("mainBranch", mayHaveSpaces: false))
        repositoryURL = Self.said("repositoryUrl", object, reader.address("repositoryUrl"))
        labels = Self.said("labels", object, Self.labels(&reader))
        try reader.check()
    }

    private static func said<Value>(_ name: String, _ object: JSONObject, _ value: Value?) -> Said<Value> {
        object.contains(name) ? .value(value) : .nothing
    }

    /// Labels as names, or as objects with a name.
    private static func labels(_ reader: inout FieldReader) -> [String]? {
        guard let array = reader.list("labels") else { return nil }
        var labels: [String] = []
        for (place, element) in array.enumerated() {
            let name = element.object == nil ? element : element["name"] ?? .null
            if let problem = NameRule.problem(with: name) { reader.add("name \(problem) (at index \(place))", to: "labels") }
            if let text = name.string, !labels.contains(where: { $0.isExactly(text) }) { labels.append(text) }
        }
        return labels
    }
}

extension CatalogueEdit {
    /// Makes a pacticipant what a client says of it.
    mutating func put(_ details: PacticipantDetails, to pacticipant: Pacticipant) -> Pacticipant {
        var changed = pacticipant
        if case .value(let text) = details.displayName { changed.displayName = text }
        if case .value(let text) = details.mainBranch { changed.mainBranch = text }
        if case .value(let text) = details.repositoryURL { changed.repositoryURL = text }
        if case .value(let labels) = details.labels { changed.labels = labels ?? [] }
        guard changed != pacticipant else { return pacticipant }
        changed.updatedAt = now
        return put(changed)
    }
}
