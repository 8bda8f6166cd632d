import Pact

/// What a client says of an environment, all of it.
struct EnvironmentDetails: Sendable, Equatable {
    let name: String
    let displayName: String?
    let isProduction: Bool
    let contacts: [DeploymentEnvironment.Contact]

    /// - Parameter others: the environments whose names are taken.
    /// - Throws: `BrokerError.invalid` with all that is wrong.
    init(_ object: JSONObject, others: [DeploymentEnvironment]) throws(BrokerError) {
        var reader = FieldReader(object)
        let name = reader.name("name", mayHaveSpaces: false)
        if let name, others.contains(where: { $0.name.isExactly(name) }) {
            reader.add("name '\(name)' is already used by an existing environment.", to: "name")
        }
        displayName = reader.text("displayName")
        let isProduction = reader.flag("production")
        contacts = Self.contacts(&reader)
        try reader.check()
        self.name = name ?? ""
        self.isProduction = isProduction ?? false
    }

    private static func contacts(_ reader: inout FieldReader) -> [DeploymentEnvironment.Contact] {
        guard let array = reader.list("contacts") else { return [] }
        return array.enumerated().compactMap { place, element in
            guard let name = element["name"] else {
                reader.add("name is missing (at index \(place))", to: "contacts")
                return nil
            }
            if let problem = NameRule.problem(with: name) { reader.add("name \(problem) (at index \(place))", to: "contacts") }
            let details = element["details"].flatMap { $0.isNull ? nil : $0 }
            if let details, details.object == nil { reader.add("details must be a hash (at index \(place))", to: "contacts") }
            let text = details?.text()
            if let problem = BrokerLimit.problem(bytes: text?.utf8.count ?? 0, limit: BrokerLimit.description) {
                reader.add("details \(problem) (at index \(place))", to: "contacts")
            }
            return name.string.map { DeploymentEnvironment.Contact(name: $0, details: text) }
        }
    }
}
