/// A regular expression in the dialect of Pact's matchers: Ruby's, as Oniguruma reads it.
///
/// Work is bounded by counting, not by a clock: a match that backtracks without end is given up after `stepLimit` steps
/// (some 1 000 moves each, about 10 µs).
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
    private let program: RegexProgram

    /// Steps that one comparison may take.
    public static let stepLimit = 300
    private static let movesOfStep = 1_000

    /// - Throws: `RegularExpressionError` when the pattern is not one of this dialect.
    public init(_ pattern: String) throws(RegularExpressionError) {
        let (node, groups) = try RegexReader.read(pattern)
        self.pattern = pattern
        program = try RegexProgram(node, groups: groups)
    }

    /// Compares the whole text, first character to last: `red|redder` matches `redder`, `\d+` does not match `12a`.
    public func match(whole text: String, steps: Int = stepLimit) -> Outcome {
        countedMatch(whole: text, steps: steps).outcome
    }

    /// Compares the whole text, and tells how many steps that took.
    func countedMatch(whole text: String, steps: Int) -> (outcome: Outcome, steps: Int) {
        let (found, taken) = run(on: text, isWhole: true, steps: steps)
        return (found.outcome, taken)
    }

    /// Looks for a place anywhere in the text that matches.
    public func search(in text: String, steps: Int = stepLimit) -> Outcome {
        run(on: text, isWhole: false, steps: steps).found.outcome
    }

    /// What was found, in places of the text's units: bytes where it is ASCII, else Unicode scalars.
    enum Found {
        /// `group` is what the first pair of parentheses matched; `nil` when there is none, or it took no part.
        case place(Range<Int>, group: Range<Int>?)
        case nothing
        case tooCostly

        fileprivate var outcome: Outcome {
            switch self {
            case .place: .matches
            case .nothing: .doesNotMatch
            case .tooCostly: .tooCostly
            }
        }
    }

    func run(on text: String, isWhole: Bool, steps: Int) -> (found: Found, steps: Int) {
        var text = text
        let inASCII = text.withUTF8 { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? run(bytes, isWhole: isWhole, steps: steps) : nil
        }
        return inASCII ?? text.unicodeScalars.map(\.value).withUnsafeBufferPointer { run($0, isWhole: isWhole, steps: steps) }
    }

    private func run<Unit: FixedWidthInteger & UnsignedInteger>(
        _ text: UnsafeBufferPointer<Unit>, isWhole: Bool, steps: Int
    ) -> (found: Found, steps: Int) {
        // The first step is begun in any case.
        let work = (min(steps, Int.max / Self.movesOfStep - 1) + 1) * Self.movesOfStep
        var matcher = RegexMatcher(program, text, isWhole: isWhole, work: work)
        for start in 0...(isWhole ? 0 : text.count) {
            switch matcher.match(from: start) {
            case .matched(let end): return (.place(start..<end, group: matcher.group(1)), matcher.work / Self.movesOfStep)
            case .tooCostly: return (.tooCostly, steps)
            case .failed: continue
            }
        }
        return (.nothing, matcher.work / Self.movesOfStep)
    }
}
