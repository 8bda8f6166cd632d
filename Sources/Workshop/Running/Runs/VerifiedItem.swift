import Pact

/// One verified interaction as a line of the report.
struct VerifiedItem: Sendable {
    let result: VerificationResult
    let pact: SelectedPact
    let provider: String
    let context: RunContext

    var item: RunItem {
        let interaction = result.interaction
        let lines = ContractLines(
            interaction, index: result.index, of: pact.path, positions: pact.positions, in: context.reading.pactTest?.value)
        var item = RunItem(
            title: interaction.description, requestLine: interaction.requestLine, providerStates: interaction.providerStates,
            expectedStatus: interaction.response?.status, result: .error, exchanges: exchanges, location: lines.start)
        switch result.outcome {
        case .ok:
            item.result = .ok
        case let .mismatched(mismatches):
            item.findings = Finding.ofAnswer(mismatches, to: interaction, lines: lines)
            item.facts = mismatches.map(\.fact)
        case let .stateFailed(state, reason):
            item.facts = ["stateFailed"]
            item.failure = "The state \"\(state)\" could not be set up: \(reason). The request was not made."
            item.location = lines.location(of: .given)
        case let .unreachable(.unsendable(reason)):
            item.facts = ["unsendable"]
            item.failure = "The request cannot be sent: \(reason). Correct it in the pact test and write the pact again."
        case let .unreachable(error):
            item.facts = ["unreachable"]
            item.failure = "The provider could not be asked: \(error.sentence)."
        }
        return item
    }

    private var exchanges: [Exchange] {
        guard let request = result.request else { return [] }
        let answer: Exchange.Answer
        if let response = result.response {
            answer = .response(response)
        } else if case let .unreachable(error) = result.outcome {
            answer = .failed(error)
        } else {
            answer = .refused
        }
        return [Exchange(from: Exchange.verifier, to: provider, request: request, answer: answer)]
    }
}
