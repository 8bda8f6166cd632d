extension RunItem {
    /// Why the item failed, an explanation for each of its findings; for what no mismatch tells, one of the whole. Empty when it passed.
    public func explanations(in run: RunKind) -> [Explanation] {
        guard result == .error else { return [] }
        let whole = facts.contains("unexpectedRequest") ? [unexpected] : []
        let each = findings.map(\.explanation)
        if !each.isEmpty { return whole + each }
        return whole.isEmpty ? [Explanation(why: why(in: run), origin: location?.words)] : whole
    }

    private var unexpected: Explanation {
        let wanted = requestLine.map { "\"\(title)\" alone, \($0)" } ?? "\"\(title)\" alone"
        return Explanation(
            why: "For this test the mock server knows \(wanted), and answers any other request with an error. "
                + "Client and expectation have to speak of the same request.",
            origin: location?.words)
    }

    private func why(in run: RunKind) -> String {
        let fact = facts.first ?? ""
        if fact.hasPrefix("status ") || fact.hasPrefix("ok ") { return statusWhy(run) }
        return switch fact {
        case "stub":
            "A stub answers just the request under `stub: request`, method and address to the letter. "
                + "Write the same there as the client sends, or mend the client."
        case "differs":
            "`returns` is held against the client's result as a whole: every field, and no other; \"10\" is a text and 10 a number. "
                + "Equal values in any order of fields would do."
        case "returned": "`fails` asks for an answer that is no success. `returns` with the value that came would do."
        case "refused":
            "A call needs somebody who listens at the address. It would do once the provider runs there."
        case "unusable": "The client reads what comes as JSON. A JSON body, or none, would do."
        case "unknownCall", "arguments", "argument":
            "A call is the name of an operation in client.yaml, with JSON values for its parameters in brackets: getProduct(\"10\")."
        case "stateFailed":
            "Before each request its provider states are set up, and without them nothing is asked. "
                + "The handler of that name has to succeed."
        case "unsendable": "A verification sends the request just as the pact has it. It has to be a request that HTTP can carry."
        case "unreachable", "broken":
            "A run needs an answer, good or bad. This one broke off; running it again, or starting the service, would do."
        default: failure ?? "This line has to pass, and it did not."
        }
    }

    private func statusWhy(_ run: RunKind) -> String {
        switch run {
        case .website:
            "The website needs an answer from 200 to 299; every other status is a failure. A good answer at this address would do."
        default:
            "`returns` stands for an answer from 200 to 299, and every other status is a failure. "
                + "That status under `fails`, or another answer, would do."
        }
    }
}
