/// A time of day told from another one, as in `noon - 5 minutes` or `3 o'clock pm`.
///
/// Grammar: `now`, `midnight`, `noon` or a number from 1 to 12 with `o'clock` and perhaps `am` or `pm`, or `next` or `last` and a unit,
/// or nothing of these; then any number of steps, each `+` or `-`, a number and a unit. An empty text stands for `now`.
/// All words are in lower case.
public struct TimeExpression: Sendable, Hashable {
    enum Unit: Int, Sendable, Hashable {
        case millisecond = 1
        case second = 1000
        case minute = 60_000
        case hour = 3_600_000

        var milliseconds: Int { rawValue }
    }

    enum Step: Sendable, Hashable {
        case add(Int, Unit)
        /// To the full hour, 0 to 24, of the day; 24 changes nothing.
        case toHour(Int)
        /// To the full hour, 1 to 12, of the half of the day that it is not.
        case toOtherHalf(Int)
    }

    /// The expression as it was written.
    public let text: String
    let steps: [Step]

    /// Reads an expression as the reference does, which leaves one unknown word at the very end unread.
    ///
    /// - Throws: `DateTimeExpressionError` with the place, in Unicode scalars, of the first thing that is wrong.
    public static func parse(_ text: String) throws(DateTimeExpressionError) -> TimeExpression {
        try parse(text, lexer: ExpressionLexer(text, words: TimeExpressionParser.words))
    }

    static func parse(_ text: String, lexer: ExpressionLexer) throws(DateTimeExpressionError) -> TimeExpression {
        var parser = TimeExpressionParser(lexer: lexer)
        return TimeExpression(text: text, steps: try parser.steps())
    }

    /// The time reached from this one, which may be on another day. A step that would leave the years of `CivilDateTime` is left out.
    public func apply(to moment: CivilDateTime) -> CivilDateTime {
        steps.reduce(moment) { $0.taking($1) }
    }
}

extension CivilDateTime {
    fileprivate func taking(_ step: TimeExpression.Step) -> CivilDateTime {
        switch step {
        case .add(let count, let unit):
            let (milliseconds, overflow) = count.multipliedReportingOverflow(by: unit.milliseconds)
            return overflow ? self : adding(milliseconds: milliseconds)
        case .toHour(let hour): return at(hour: hour)
        case .toOtherHalf(let hour): return at(hour: self.hour < 12 ? hour + 12 : hour)
        }
    }
}
