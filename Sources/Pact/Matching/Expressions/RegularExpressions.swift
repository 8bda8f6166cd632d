/// The regular expressions met while one message is compared: each is read once, and one that proved too costly is not tried again.
///
/// All of them together have a limit too, so that a long list of texts that are each just bearable does not add up to minutes.
struct RegularExpressions {
    private enum State {
        case ready(RegularExpression)
        case invalid(RegularExpressionError)
        case tooCostly
    }

    private var states: [String: State] = [:]
    private var stepsLeft = 4 * RegularExpression.stepLimit

    /// `nil` when the whole text matches, else why it does not.
    mutating func reason(pattern: String, text: String) -> Mismatch.Reason? {
        switch state(of: pattern) {
        case .invalid(let error): return .regexInvalid(pattern: pattern, reason: error.sentence)
        case .tooCostly: return .regexTooCostly(pattern: pattern)
        case .ready(let expression):
            let (outcome, steps) = expression.countedMatch(whole: text, steps: min(stepsLeft, RegularExpression.stepLimit))
            stepsLeft -= min(steps, stepsLeft)
            switch outcome {
            case .matches: return nil
            case .doesNotMatch: return .regexNotMatched(pattern: pattern)
            case .tooCostly:
                states[pattern] = .tooCostly
                return .regexTooCostly(pattern: pattern)
            }
        }
    }

    private mutating func state(of pattern: String) -> State {
        if let state = states[pattern] { return state }
        let state = Self.read(pattern)
        states[pattern] = state
        return state
    }

    private static func read(_ pattern: String) -> State {
        do throws(RegularExpressionError) {
            return .ready(try RegularExpression(pattern))
        } catch {
            return .invalid(error)
        }
    }
}
