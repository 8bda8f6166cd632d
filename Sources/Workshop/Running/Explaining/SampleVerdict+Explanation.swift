extension SampleVerdict {
    /// Why the sample is judged as it is, by the rule of the table that it stands in.
    ///
    /// - Parameter origin: where the judged work stands; `nil` where that is not known.
    public func explanation(by check: TaskCheck?, origin: SourceLocation? = nil) -> Explanation {
        let verdict = isAccepted ? "lets it through" : "refuses it"
        let rule =
            switch check {
            case .contract:
                isAccepted
                    ? "Whatever the contract does not ask for is let through, and no line of this interaction asks for what \(id) lacks."
                    : "Every line of the interaction has to fit."
            case .calls: "The request that leaves for this call is all that counts: its method and its whole address."
            case .clients: "All your unit tests are run with this client: it is let through when every one of them passes."
            case .providers: "Your verification is run against this provider: it has to pass and fail where a good one would."
            case .states: "Each interaction is verified by itself, whatever the provider's data were before."
            case .filter: "The filter is tried on this request, and what leaves is looked at."
            default: "The step tries your work on this sample."
            }
        let wish =
            switch (should, isAccepted) {
            case (.remark, _): "A remark never blocks."
            case (.accept, true), (.reject, false): "It \(verdict), as it should."
            case (.accept, false): "It \(verdict), and has to let it through" + (whys.isEmpty ? "." : ": ") + whys.joined(separator: " ")
            case (.reject, true): "It \(verdict), and has to refuse it: ask for what a good one has and this one has not."
            }
        return Explanation(why: rule + " " + wish, origin: origin?.words)
    }
}
