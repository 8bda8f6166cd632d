import Pact

/// Reads what a client wants to publish, member by member, and collects what is wrong.
struct PublicationReader {
    private let body: JSONObject
    /// Sentences by the member they are about.
    private(set) var problems: [String: [String]] = [:]

    init(_ body: JSONObject) {
        self.body = body
    }

    /// A member that has to be there; empty when something is wrong with it.
    mutating func neededText(_ name: String) -> String {
        guard let value = body[name] else {
            add("is missing", to: name)
            return ""
        }
        return named(value, for: name) ?? ""
    }

    /// A member that may be left out, or be null.
    mutating func text(_ name: String) -> String? {
        given(name).flatMap { named($0, for: name) }
    }

    /// An address that may be left out, be null or be empty.
    mutating func address(_ name: String) -> String? {
        guard let value = given(name) else { return nil }
        guard let text = value.string else {
            add("must be a string", to: name)
            return nil
        }
        if let problem = AddressRule.problem(with: text) { add(problem, to: name) }
        return text.isEmpty ? nil : text
    }

    mutating func tags() -> [String] {
        guard let value = given("tags") else { return [] }
        guard let list = value.array else {
            add("must be an array", to: "tags")
            return []
        }
        if let problem = BrokerLimit.problem(count: list.count, limit: BrokerLimit.tags) {
            add(problem, to: "tags")
            return []
        }
        var tags: [String] = []
        var seen: Set<ExactText> = []
        for (index, element) in list.enumerated() {
            if let tag = named(element, for: "tags", at: index), seen.insert(ExactText(tag)).inserted { tags.append(tag) }
        }
        return tags
    }

    /// - Parameter consumer: the name of the pacticipant whose contracts these must be.
    mutating func contracts(of consumer: String) -> [PublicationRequest.Contract] {
        guard let value = body["contracts"] else {
            add("is missing", to: "contracts")
            return []
        }
        guard let list = value.array, !list.isEmpty else {
            add(value.array == nil ? "must be an array" : "must have at least one contract", to: "contracts")
            return []
        }
        if let problem = BrokerLimit.problem(count: list.count, limit: BrokerLimit.contracts) {
            add(problem, to: "contracts")
            return []
        }
        return list.enumerated().compactMap { index, element in
            var reader = ContractReader(element, consumer: consumer)
            let contract = reader.contract()
            for problem in reader.problems { add("\(problem) (at index \(index))", to: "contracts") }
            return contract
        }
    }

    private func given(_ name: String) -> JSONValue? {
        body[name].flatMap { $0.isNull ? nil : $0 }
    }

    private mutating func named(_ value: JSONValue, for name: String, at index: Int? = nil) -> String? {
        guard let problem = NameRule.problem(with: value) else { return value.string }
        add(problem + (index.map { " (at index \($0))" } ?? ""), to: name)
        return nil
    }

    private mutating func add(_ problem: String, to name: String) {
        problems[name, default: []].append(problem)
    }
}
