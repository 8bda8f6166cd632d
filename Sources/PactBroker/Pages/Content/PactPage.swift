import Pact

/// A contract, readable: what the consumer asks in which situation, what it needs to be told, and how exactly.
enum PactPage {
    /// - Parameter text: the pact's JSON, as it is stored.
    static func content(of text: String) -> [HTML] {
        do throws(PactFileError) {
            let pact = try PactFile.read(text)
            let list = pact.interactions.enumerated().map { place, interaction in
                HTML.tag("li", [:], .link("#interaction-\(place + 1)", title(of: interaction)))
            }
            return [.tag("h2", [:], .text(counted(pact.interactions.count))), .tag("ol", [:], all: list)]
                + pact.interactions.enumerated().map { section($1, number: $0 + 1) }
        } catch {
            return [
                .tag("p", ["class": "warn"], .text("It cannot be read as a contract, so it is shown as it is: \(error.sentence)")),
                block((try? JSONValue.parse(text))?.text(pretty: true) ?? text),
            ]
        }
    }

    private static func counted(_ number: Int) -> String { "\(number) interaction\(number == 1 ? "" : "s")" }

    private static func title(of interaction: Interaction) -> String {
        let states = interaction.providerStates.map(\.name).joined(separator: " and ")
        return states.isEmpty ? interaction.description : "\(interaction.description), given \(states)"
    }

    private static func section(_ interaction: Interaction, number: Int) -> HTML {
        var parts: [HTML] = [.tag("h3", ["id": "interaction-\(number)"], .text("\(number). \(interaction.description)"))]
        if interaction.pending { parts.append(.tag("p", ["class": "warn"], "Pending: a failure is shown and fails no build.")) }
        if !interaction.providerStates.isEmpty { parts.append(states(interaction.providerStates)) }
        switch interaction.content {
        case .http(let request, let response):
            parts += [.tag("h4", [:], "Upon this request"), block(line(of: request))]
            parts += message(request.headers, request.body, request.rules)
            parts += [.tag("h4", [:], .text("it answers with status \(response.status)"))]
            parts += message(response.headers, response.body, response.rules)
        case .message(let message):
            parts += [.tag("h4", [:], "it sends this message")] + body(message.contents, message.rules)
        case .synchronousMessage(let request, let responses):
            parts += [.tag("h4", [:], "Upon this message")] + body(request.contents, request.rules)
            for response in responses { parts += [.tag("h4", [:], "it answers")] + body(response.contents, response.rules) }
        }
        return .tag("section", ["class": "interaction", "aria-labelledby": "interaction-\(number)"], all: parts)
    }

    private static func states(_ states: [ProviderState]) -> HTML {
        .tag(
            "p", [:],
            all: [.text("Given that ")]
                + states.enumerated().flatMap { place, state -> [HTML] in
                    let params = state.params.isEmpty ? "" : " " + JSONValue.object(state.params).text()
                    return (place == 0 ? [] : [.text(" and ")]) + [
                        .tag("strong", [:], .text(state.name)), .tag("code", [:], .text(params)),
                    ]
                })
    }

    private static func line(of request: ExpectedRequest) -> String {
        let query = request.query.isEmpty ? "" : "?" + Query.text(of: request.query)
        return "\(request.method) \(request.path)\(query)"
    }

    private static func message(_ headers: [(name: String, values: [String])], _ contents: Body, _ rules: MatchingRules) -> [HTML] {
        let lines = headers.map { "\($0.name): \($0.values.joined(separator: ", "))" }
        return (lines.isEmpty ? [] : [block(lines.joined(separator: "\n"))]) + body(contents, rules)
    }

    private static func body(_ body: Body, _ rules: MatchingRules) -> [HTML] {
        let text: String? =
            switch body {
            case .missing: nil
            case .empty: "(empty)"
            case .null: "null"
            case .present(let bytes, _): readable(bytes)
            }
        return (text.map { [block($0)] } ?? []) + list(of: rules)
    }

    private static func readable(_ bytes: [UInt8]) -> String {
        if let json = try? JSONValue.parse(bytes) { return json.text(pretty: true) }
        return String(validating: bytes, as: UTF8.self) ?? "(\(bytes.count) bytes that are no text)"
    }

    private static func list(of rules: MatchingRules) -> [HTML] {
        guard !rules.isEmpty else { return [] }
        let lines = rules.entries.map { entry in
            HTML.tag(
                "li", [:], .tag("code", [:], .text("\(entry.category.rawValue) \(entry.place.description)")), ": ",
                .text(entry.list.matchers.map(\.pageWords).joined(separator: entry.list.combine == .or ? " or " : " and ")))
        }
        return [
            .tag(
                "details", ["open": "open"], .tag("summary", [:], "Not taken word by word"),
                .tag("ul", [:], all: lines))
        ]
    }

    private static func block(_ text: String) -> HTML { .tag("pre", ["tabindex": "0"], .text(text)) }
}
