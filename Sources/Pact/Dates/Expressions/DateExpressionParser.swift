struct DateExpressionParser {
    private var lexer: ExpressionLexer

    init(lexer: ExpressionLexer) {
        self.lexer = lexer
    }

    mutating func steps() throws(DateTimeExpressionError) -> [DateExpression.Step] {
        if lexer.isEmpty { return [] }
        guard let first = lexer.next(), first.kind != .unknown else { throw lexer.error(.dateExpected) }
        var steps: [DateExpression.Step]
        switch first.kind {
        case .word("now"), .word("today"): steps = try moreSteps()
        case .word("yesterday"): steps = [.add(-1, .day)] + (try moreSteps())
        case .word("tomorrow"): steps = [.add(1, .day)] + (try moreSteps())
        case .word("next"): steps = [try goal(later: true)] + (try moreSteps())
        case .word("last"): steps = [try goal(later: false)] + (try moreSteps())
        case .sign(let sign): steps = try self.steps(after: sign)
        default: throw lexer.error(.dateExpected)
        }
        try lexer.finish()
        return steps
    }

    private mutating func moreSteps() throws(DateTimeExpressionError) -> [DateExpression.Step] {
        guard let token = lexer.next(), token.kind != .unknown else { return [] }
        guard case .sign(let sign) = token.kind else { throw lexer.error(.signExpected) }
        return try steps(after: sign)
    }

    private mutating func steps(after sign: Int) throws(DateTimeExpressionError) -> [DateExpression.Step] {
        var sign = sign
        var steps: [DateExpression.Step] = []
        while true {
            guard case .number(let number) = lexer.next()?.kind else { throw lexer.error(.numberExpected) }
            guard case .word(let word) = lexer.next()?.kind, let unit = Self.units[word] else {
                throw lexer.error(.dateUnitExpected)
            }
            steps.append(.add(sign * number, unit))
            guard case .sign(let next) = lexer.next()?.kind else { return steps }
            sign = next
        }
    }

    private mutating func goal(later: Bool) throws(DateTimeExpressionError) -> DateExpression.Step {
        guard case .word(let word) = lexer.next()?.kind else { throw lexer.error(.dateGoalExpected) }
        if let weekday = Self.weekdays[word] { return .toWeekday(weekday, later: later) }
        if let month = Self.months[word] { return .toMonth(month, later: later) }
        if word == "fortnight" { return .add(later ? 2 : -2, .week) }
        guard let unit = Self.units[word], !word.hasSuffix("s") else { throw lexer.error(.dateGoalExpected) }
        return .add(later ? 1 : -1, unit)
    }
}

extension DateExpressionParser {
    static let beginnings = ["now", "today", "yesterday", "tomorrow", "next", "last"]
    static let units: [String: DateExpression.Unit] = [
        "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month, "year": .year, "years": .year,
    ]
    /// Short and full names, 1 for Monday.
    static let weekdays: [String: Int] = numbered(CalendarNames.weekdays, short: ["mon", "tues", "wed", "thurs", "fri", "sat", "sun"])
    /// Short and full names, 1 for January.
    static let months: [String: Int] = numbered(
        CalendarNames.months, short: CalendarNames.short(CalendarNames.months).map { $0.lowercased() })
    /// What can follow `next` and `last`.
    static let goals = ["day", "week", "fortnight", "month", "year"] + weekdays.keys.sorted() + months.keys.sorted()
    static let words = beginnings + units.keys.sorted() + goals

    private static func numbered(_ names: [String], short: [String]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, name) in names.enumerated() { numbers[name.lowercased()] = index + 1 }
        for (index, name) in short.enumerated() { numbers[name] = index + 1 }
        return numbers
    }
}
