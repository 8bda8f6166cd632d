/// A date and a time told from another one: a `DateExpression`, and behind `@` a `TimeExpression`, as in `next monday @ 9 o'clock am`.
public struct DateTimeExpression: Sendable, Hashable {
    /// The expression as it was written.
    public let text: String
    public let date: DateExpression
    /// Without steps when there is no `@`.
    public let time: TimeExpression

    /// - Throws: `DateTimeExpressionError` with the place in the whole text, in Unicode scalars, of the first thing that is wrong.
    public static func parse(_ text: String) throws(DateTimeExpressionError) -> DateTimeExpression {
        let scalars = Array(text.unicodeScalars)
        let middle = scalars.firstIndex(of: "@") ?? scalars.endIndex
        let date = try DateExpression.parse(
            String(String.UnicodeScalarView(scalars[..<middle])),
            lexer: ExpressionLexer(text, scalars: scalars[..<middle], words: DateExpressionParser.words))
        let rest = scalars[middle...].dropFirst()
        let time = try TimeExpression.parse(
            String(String.UnicodeScalarView(rest)),
            lexer: ExpressionLexer(text, scalars: rest, words: TimeExpressionParser.words))
        return DateTimeExpression(text: text, date: date, time: time)
    }

    /// The moment reached from this one: first the date's steps are taken, then the time's.
    public func apply(to moment: CivilDateTime) -> CivilDateTime {
        time.apply(to: date.apply(to: moment))
    }
}
