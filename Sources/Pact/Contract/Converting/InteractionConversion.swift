/// One interaction on its way to another version of the specification, with what is lost on the way.
struct InteractionConversion {
    let interaction: Interaction
    let index: Int
    let specification: SpecificationVersion
    /// True where the pact has interactions over HTTP too.
    let isBesideHTTP: Bool
    private(set) var losses: [ConversionLoss] = []

    init(interaction: Interaction, index: Int, specification: SpecificationVersion, isBesideHTTP: Bool) {
        self.interaction = interaction
        self.index = index
        self.specification = specification
        self.isBesideHTTP = isBesideHTTP
    }

    /// The interaction as the version holds it; `nil` when it has none of this kind.
    mutating func converted() -> Interaction? {
        guard let content = content() else { return nil }
        var converted = interaction
        converted.content = content
        if specification < .v3 { converted.providerStates = states() }
        guard specification < .v4 else { return converted.withGeneratorsInForce }
        if let key = converted.key { lose(.key(key)) }
        if converted.pending { lose(.pending) }
        if !converted.comments.isEmpty { lose(.comments) }
        if let transport = converted.transport { lose(.transport(transport)) }
        converted.key = nil
        converted.pending = false
        converted.comments = JSONObject()
        converted.transport = nil
        return converted
    }

    mutating func lose(
        _ kind: ConversionLoss.Kind, in part: ConversionLoss.Part = .interaction, _ category: MatchingCategory? = nil,
        at place: MatchingRules.Place? = nil
    ) {
        losses.append(
            ConversionLoss(
                kind: kind, specification: specification, index: index, description: interaction.description, part: part,
                category: category, place: place))
    }

    /// One state without parameters.
    private mutating func states() -> [ProviderState] {
        for state in interaction.providerStates.dropFirst() { lose(.furtherState(name: state.name)) }
        guard let first = interaction.providerStates.first else { return [] }
        if !first.params.isEmpty { lose(.stateParams(state: first.name)) }
        return [ProviderState(first.name)]
    }

    private mutating func content() -> Interaction.Content? {
        switch interaction.content {
        case .http(let request, let response):
            return .http(request: converted(request), response: converted(response))
        case .message(let message):
            guard specification >= .v3 else { return without(.message) }
            guard specification >= .v4 || !isBesideHTTP else { return without(.messageBesideHTTP) }
            return .message(converted(message))
        case .synchronousMessage:
            return specification == .v4 ? interaction.content : without(.synchronousMessage)
        }
    }

    private mutating func without(_ kind: ConversionLoss.Kind) -> Interaction.Content? {
        lose(kind)
        return nil
    }

    private mutating func converted(_ request: ExpectedRequest) -> ExpectedRequest {
        var converted = request
        if specification < .v3 {
            for (name, values) in request.query where values.isEmpty { lose(.queryParameter(name: name), in: .request) }
            converted.query.removeAll { $0.values.isEmpty }
        }
        converted.headers = headers(request.headers, in: .request)
        converted.body = body(request.body, headers: converted.headers, &converted.unknownMembers, in: .request)
        converted.rules = rules(request.rules, in: .request)
        converted.generators = generators(request.generators, in: .request)
        return converted
    }

    private mutating func converted(_ response: ExpectedResponse) -> ExpectedResponse {
        var converted = response
        converted.headers = headers(response.headers, in: .response)
        converted.body = body(response.body, headers: converted.headers, &converted.unknownMembers, in: .response)
        converted.rules = rules(response.rules, in: .response)
        converted.generators = generators(response.generators, in: .response)
        return converted
    }
}

extension Interaction {
    /// With the generators that V3 keeps beside a message and does not read.
    fileprivate var withGeneratorsInForce: Interaction {
        guard case .message(var message) = content, message.generators.isEmpty, let json = unknownMembers["generators"]?.object,
            let generators = try? Generators(json: json)
        else { return self }
        var interaction = self
        message.generators = generators
        interaction.content = .message(message)
        interaction.unknownMembers.remove("generators")
        return interaction
    }
}
