/// The regular expressions met while one message is compared: each is read once, and one that proved too costly is not tried again.
struct RegularExpressions {
    private enum State {
        case ready(RegularExpression)
        case invalid(RegularExpressionError)
        case tooCostly
    }

    private var states: [String: State] = [:]

    /// `nil` when the whole text matches, else why it does not.
    mutating func reason(pattern: String, text: String) -> Mismatch.Reason? {
        let state = states[pattern] ?? Self.read(pattern)
        states[pattern] = state
        switch state {
        case .invalid(let error): return .regexInvalid(pattern: pattern, reason: error.sentence)
        case .tooCostly: return .regexTooCostly(pattern: pattern)
        case .ready(let expression):
            switch expression.match(whole: text) {
            case .matches: return nil
            case .doesNotMatch: return .regexNotMatched(pattern: pattern)
            case .tooCostly:
                states[pattern] = .tooCostly
                return .regexTooCostly(pattern: pattern)
            }
        }
    }

    private static func read(_ pattern: String) -> State {
        do throws(RegularExpressionError) {
            return .ready(try RegularExpression(pattern))
        } catch {
            return .invalid(error)
        }
    }
}
