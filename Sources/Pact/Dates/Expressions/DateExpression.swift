/// A date told from another one, as in `tomorrow + 2 weeks` or `next monday`.
///
/// Grammar: `now`, `today`, `yesterday` or `tomorrow`, or `next` or `last` and a unit, weekday or month, or nothing of these; then any
/// number of steps, each `+` or `-`, a number and a unit. An empty text stands for `now`. All words are in lower case.
public struct DateExpression: Sendable, Hashable {
    enum Unit: Sendable, Hashable {
        case day, week, month, year
    }

    enum Step: Sendable, Hashable {
        case add(Int, Unit)
        /// To the nearest such weekday, 1 for Monday, that is not the day itself.
        case toWeekday(Int, later: Bool)
        /// To the first day of the nearest such month, 1 for January, that is not the month itself.
        case toMonth(Int, later: Bool)
    }

    /// The expression as it was written.
    public let text: String
    let steps: [Step]

    /// Reads an expression as the reference does, which leaves one unknown word at the very end unread.
    ///
    /// - Throws: `DateTimeExpressionError` with the place, in Unicode scalars, of the first thing that is wrong.
    public static func parse(_ text: String) throws(DateTimeExpressionError) -> DateExpression {
        try parse(text, lexer: ExpressionLexer(text, words: DateExpressionParser.words))
    }

    static func parse(_ text: String, lexer: ExpressionLexer) throws(DateTimeExpressionError) -> DateExpression {
        var parser = DateExpressionParser(lexer: lexer)
        return DateExpression(text: text, steps: try parser.steps())
    }

    /// The date reached from this one; the time of day stays. A step that would leave the years of `CivilDateTime` is left out.
    public func apply(to moment: CivilDateTime) -> CivilDateTime {
        steps.reduce(moment) { $0.taking($1) }
    }
}

extension CivilDateTime {
    fileprivate func taking(_ step: DateExpression.Step) -> CivilDateTime {
        switch step {
        case .add(let count, .day): adding(days: count)
        case .add(let count, .week): adding(days: count.clamped(to: -1_000_000_000...1_000_000_000) * 7)
        case .add(let count, .month): adding(months: count)
        case .add(let count, .year): adding(years: count)
        case .toWeekday(let weekday, later: true): adding(days: (weekday - dayOfWeek + 6) % 7 + 1)
        case .toWeekday(let weekday, later: false): adding(days: -((dayOfWeek - weekday + 6) % 7 + 1))
        case .toMonth(let month, later: true): at(year: month > self.month ? year : year + 1, month: month, day: 1)
        case .toMonth(let month, later: false): at(year: month < self.month ? year : year - 1, month: month, day: 1)
        }
    }
}
