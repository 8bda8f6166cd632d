import Pact

/// A contract for people: interaction by interaction, with the rules beside the examples, in 80 columns.
struct ContractText {
    private let pact: PactFile

    init(_ pact: PactFile) {
        self.pact = pact
    }

    var lines: [String] {
        let count = pact.interactions.count
        var lines = ["\(pact.consumer.visible) -> \(pact.provider.visible)"]
        lines.append("Specification \(pact.specification.name), \(count) \(count == 1 ? "interaction" : "interactions")")
        for (index, interaction) in pact.interactions.enumerated() {
            lines += [""] + Self.title(interaction, number: index + 1) + Self.parts(of: interaction)
        }
        return lines.flatMap { AnnotatedLines.wrapped($0) }
    }

    private static func title(_ interaction: Interaction, number: Int) -> [String] {
        let marks = [interaction.pending ? "pending" : nil, interaction.transport.map { "over \($0.visible)" }].compactMap(\.self)
        var lines = ["\(number). \(interaction.description.visible)\(marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")"]
        for (index, state) in interaction.providerStates.enumerated() {
            let params = state.params.members.map { "\($0.name) = \($0.value.text())" }.joined(separator: ", ")
            lines.append("   \(index == 0 ? "Given" : "And") \(state.name)\(params.isEmpty ? "" : " (\(params))")".visible)
        }
        return lines
    }

    private static func parts(of interaction: Interaction) -> [String] {
        switch interaction.content {
        case .http(let request, let response): return PartText(request).lines + PartText(response).lines
        case .message(let message): return PartText(message, title: "Message").lines
        case .synchronousMessage(let request, let responses):
            let numbered = responses.enumerated().flatMap { index, response in
                PartText(response, title: responses.count == 1 ? "Response" : "Response \(index + 1)").lines
            }
            return PartText(request, title: "Request").lines + numbered
        }
    }
}
