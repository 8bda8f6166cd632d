extension VerificationResult.Outcome {
    /// One sentence for what kept the comparison from being made; `nil` when it was made.
    public var obstacle: String? {
        switch self {
        case .ok, .mismatched: nil
        case .stateFailed(let state, let reason):
            "The provider could not be brought into the state \(JSONValue.string(state).text()): \(reason). The request was not made."
        case .unreachable(let error): "There is no answer to compare: \(error.sentence)."
        }
    }

    public var mismatches: [Mismatch] {
        if case .mismatched(let mismatches) = self { mismatches } else { [] }
    }
}
