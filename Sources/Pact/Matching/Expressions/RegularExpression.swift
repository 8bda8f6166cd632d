import Foundation

/// A regular expression in the dialect of Pact's matchers: Ruby's, as Oniguruma reads it.
///
/// Work is bounded by counting, not by a clock: a match that backtracks without end is given up after `stepLimit` steps
/// (some 10 000 positions tried each, about 0.2 ms).
public struct RegularExpression: Sendable {
    /// What comparing a text gave.
    public enum Outcome: Sendable, Equatable {
        case matches
        case doesNotMatch
        /// Given up: deciding would take more than the steps allowed.
        case tooCostly
    }

    /// As the contract writes it.
    public let pattern: String
    private let whole: NSRegularExpression
    let anywhere: NSRegularExpression

    /// Steps that one comparison may take.
    public static let stepLimit = 300

    /// - Throws: `RegularExpressionError` when the pattern is not one of this dialect.
    public init(_ pattern: String) throws(RegularExpressionError) {
        var translation = RegularExpressionTranslation(pattern)
        let translated = try translation.translated()
        self.pattern = pattern
        whole = try Self.compiled("\\A(?:\(translated))\\z")
        anywhere = try Self.compiled("(?:\(translated))")
    }

    private static func compiled(_ source: String) throws(RegularExpressionError) -> NSRegularExpression {
        do {
            return try NSRegularExpression(pattern: source, options: [.anchorsMatchLines, .useUnixLineSeparators])
        } catch {
            throw .refused
        }
    }

    /// Compares the whole text, first character to last: `red|redder` matches `redder`, `\d+` does not match `12a`.
    public func match(whole text: String, steps: Int = stepLimit) -> Outcome {
        Self.run(whole, on: text, steps: steps).outcome
    }

    /// Compares the whole text, and tells how many steps that took.
    func countedMatch(whole text: String, steps: Int) -> (outcome: Outcome, steps: Int) {
        Self.run(whole, on: text, steps: steps)
    }

    /// Looks for a place anywhere in the text that matches.
    public func search(in text: String, steps: Int = stepLimit) -> Outcome {
        Self.run(anywhere, on: text, steps: steps).outcome
    }

    private static func run(_ expression: NSRegularExpression, on text: String, steps: Int) -> (outcome: Outcome, steps: Int) {
        var outcome = Outcome.doesNotMatch
        var taken = 0
        let range = NSRange(location: 0, length: text.utf16.count)
        expression.enumerateMatches(in: text, options: [.reportProgress, .reportCompletion], range: range) { match, flags, stop in
            if match != nil {
                outcome = .matches
                stop.pointee = true
            } else if flags.contains(.internalError) {
                outcome = .tooCostly
                stop.pointee = true
            } else if flags.contains(.progress) {
                taken += 1
                guard taken > steps else { return }
                outcome = .tooCostly
                stop.pointee = true
            }
        }
        return (outcome, taken)
    }
}
