extension MatchingRule {
    /// Why this matcher refuses a body that is neither text nor of a kind with parts; `nil` when it accepts.
    func refusal(bytes actual: [UInt8], expected: [UInt8], workings: inout RuleWorkings) -> Mismatch.Reason? {
        switch self {
        case .equality: return actual == expected ? nil : .notEqual
        case .type: return nil
        case .notEmpty: return actual.isEmpty ? .empty : nil
        case .contentType(let type): return ContentSniffing.refusal(of: actual, type: type)
        case .regex, .include:
            guard let text = String(validating: actual, as: UTF8.self) else { return .notText }
            return refusal(text: text, expected: "", isCascaded: false, workings: &workings)
        default: return .ruleNotApplicable
        }
    }
}
