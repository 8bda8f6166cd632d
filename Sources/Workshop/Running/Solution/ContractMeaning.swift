import Pact

/// What a contract says, interaction by interaction, apart from layout, descriptions and freely chosen examples.
struct ContractMeaning: Sendable {
    /// Which interaction another contract's is compared with: the same states, method and status.
    struct Situation: Sendable, Hashable {
        var states: [String]
        var method: String
        var status: Int
    }

    struct Part: Sendable, Equatable {
        var situation: Situation
        var path: String
        /// How it is called in sentences.
        var name: String
        var facts: [MeaningFact]
    }

    /// What holds for the file as a whole.
    var facts: [MeaningFact]
    var parts: [Part]

    init(_ file: PactTestFile) {
        facts = [
            MeaningFact("consumer", file.consumer), MeaningFact("provider", file.provider),
            MeaningFact("specification", "\(file.specification)"),
        ]
        parts = file.interactions.map(Self.part)
    }

    private static func part(_ interaction: PactTestInteraction) -> Part {
        let states = interaction.providerStates.map(\.name).sorted()
        let given = states.isEmpty ? "" : ", given " + states.map { "\"\($0)\"" }.joined(separator: " and ")
        let request = interaction.request
        return Part(
            situation: Situation(states: states, method: request.method, status: interaction.response.status), path: request.path,
            name: "\(request.method) \(request.path)\(given), \(interaction.response.status)", facts: facts(interaction))
    }

    private static func facts(_ interaction: PactTestInteraction) -> [MeaningFact] {
        let (request, response) = (interaction.request, interaction.response)
        var facts = [
            MeaningFact("request path", request.rules.selection(forWhole: .path).map { words($0, .string(request.path)) } ?? request.path)
        ]
        for parameter in request.query {
            let value = parameter.values.map { $0 ?? "" }.joined(separator: ", ")
            facts.append(
                MeaningFact(
                    "query \(parameter.name)",
                    request.rules.selection(for: parameter.name, in: .query).map { words($0, .string(value)) } ?? value))
        }
        facts += headers(request.headers, request.rules, "request")
        facts += body(request.body, request.rules, "request")
        if let rule = response.rules.selection(forWhole: .status) { facts.append(MeaningFact("status", words(rule, .null))) }
        facts += headers(response.headers, response.rules, "response")
        facts += body(response.body, response.rules, "response")
        if !interaction.test.without.isEmpty {
            facts.append(MeaningFact("test without", interaction.test.without.map { $0.lowercased() }.sorted().joined(separator: ", ")))
        }
        return facts
    }

    private static func headers(
        _ headers: [(name: String, values: [String])], _ rules: MatchingRules, _ side: String
    ) -> [MeaningFact] {
        headers.map { header in
            let value = header.values.joined(separator: ", ")
            let rule = rules.selection(for: header.name, in: .header)
            return MeaningFact("\(side) header \(header.name.lowercased())", rule.map { words($0, .string(value)) } ?? value)
        }
    }

    private static func body(_ body: Body, _ rules: MatchingRules, _ side: String) -> [MeaningFact] {
        switch body {
        case .missing: []
        case .empty: [MeaningFact("\(side) body", "empty")]
        case .null: [MeaningFact("\(side) body", "null")]
        case .present(let bytes, _):
            if let json = try? JSONValue.parse(bytes) {
                JSONMeaning(rules: rules, side: side).facts(of: json)
            } else {
                [MeaningFact("\(side) body", String(decoding: bytes, as: UTF8.self))]
            }
        }
    }

    /// A rule in a few words; where any value of a kind will do the example's kind is named.
    static func words(_ selection: MatchingRules.Selection, _ example: JSONValue) -> String {
        let words = selection.list.matchers.map { rule -> String in
            switch rule {
            case .type: "any \(example.kindWord)"
            case .equality: "exactly \(example.text())"
            case .regex(let pattern): "matching \(pattern)"
            default:
                ([rule.name] + rule.json.members.filter { $0.name != "match" }.map { $0.value.string ?? $0.value.text() })
                    .joined(separator: " ")
            }
        }
        return words.joined(separator: selection.list.combine == .and ? " and " : " or ")
    }
}

/// What a contract says of a JSON body, place by place.
struct JSONMeaning: Sendable {
    let rules: MatchingRules
    let side: String

    func facts(of body: JSONValue) -> [MeaningFact] {
        facts(of: body, at: PathExpression(tokens: [.root]), shown: "$")
    }

    private func facts(of value: JSONValue, at place: PathExpression, shown: String) -> [MeaningFact] {
        let selection = rules.selection(at: place)
        let subject = "\(side) body \(shown)"
        switch value {
        case .object(let object) where !object.isEmpty:
            return special(selection, value, subject) + [MeaningFact(subject, MeaningFact.object)]
                + object.members.flatMap { facts(of: $0.value, at: place.appending(.field($0.name)), shown: "\(shown).\($0.name)") }
        case .array(let values):
            guard let bounds = selection.flatMap(Self.bounds) else {
                return special(selection, value, subject) + [MeaningFact(subject, "\(MeaningFact.list) of exactly \(values.count)")]
                    + values.enumerated().flatMap { facts(of: $1, at: place.appending(.index($0)), shown: "\(shown)[\($0)]") }
            }
            let each = values.first.map { facts(of: $0, at: place.appending(.index(0)), shown: "\(shown)[*]") } ?? []
            return [MeaningFact(subject, bounds)] + each
        default:
            return [MeaningFact(subject, selection.map { ContractMeaning.words($0, value) } ?? "exactly \(value.text())")]
        }
    }

    /// `a list, at least 1`, where each element is like the first.
    private static func bounds(_ selection: MatchingRules.Selection) -> String? {
        guard case .type(let least, let most)? = selection.list.matchers.first else { return nil }
        let words = [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap { $0 }
        // A bound is that of the place where it stands, not of the lists below.
        return ([MeaningFact.list] + (selection.isCascaded ? [] : words)).joined(separator: ", ")
    }

    /// Rules about an object or a list as a whole, other than its kind.
    private func special(_ selection: MatchingRules.Selection?, _ value: JSONValue, _ subject: String) -> [MeaningFact] {
        guard let selection, !selection.isCascaded, !selection.list.matchers.isEmpty else { return [] }
        if case .type? = selection.list.matchers.first { return [] }
        return [MeaningFact("\(subject) as a whole", ContractMeaning.words(selection, value))]
    }
}

extension JSONValue {
    fileprivate var kindWord: String {
        switch self {
        case .object: "object"
        case .array: "list"
        case .string: "text"
        case .bool: "true or false"
        case .null: "null"
        default: "number"
        }
    }
}
