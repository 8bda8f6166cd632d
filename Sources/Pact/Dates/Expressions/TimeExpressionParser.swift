struct TimeExpressionParser {
    private var lexer: ExpressionLexer

    init(lexer: ExpressionLexer) {
        self.lexer = lexer
    }

    mutating func steps() throws(DateTimeExpressionError) -> [TimeExpression.Step] {
        if lexer.isEmpty { return [] }
        guard let first = lexer.next(), first.kind != .unknown else { throw lexer.error(.timeExpected) }
        var steps: [TimeExpression.Step]
        switch first.kind {
        case .word("now"): steps = try moreSteps(from: lexer.next())
        case .word("midnight"): steps = [.toHour(0)] + (try moreSteps(from: lexer.next()))
        case .word("noon"): steps = [.toHour(12)] + (try moreSteps(from: lexer.next()))
        case .number(let hour): steps = try clock(hour, at: first)
        case .word("next"): steps = [.add(1, try unit(.timeGoalExpected))] + (try moreSteps(from: lexer.next()))
        case .word("last"): steps = [.add(-1, try unit(.timeGoalExpected))] + (try moreSteps(from: lexer.next()))
        case .sign(let sign): steps = try self.steps(after: sign)
        default: throw lexer.error(.timeExpected)
        }
        try lexer.finish()
        return steps
    }

    /// The hours of a clock: 12 o'clock am is noon and 12 o'clock pm changes nothing, as in the reference.
    private mutating func clock(_ hour: Int, at token: ExpressionToken) throws(DateTimeExpressionError) -> [TimeExpression.Step] {
        guard lexer.next()?.kind == .word("o'clock") else { throw lexer.error(.oclockExpected) }
        guard (1...12).contains(hour) else { throw lexer.error(.hourOutOfRange, at: token) }
        guard let next = lexer.next() else { return [.toOtherHalf(hour)] }
        switch next.kind {
        case .word("am"): return [.toHour(hour)] + (try moreSteps(from: lexer.next()))
        case .word("pm"): return [.toHour(hour + 12)] + (try moreSteps(from: lexer.next()))
        case .unknown: throw lexer.error(.signExpected)
        default: return [.toOtherHalf(hour)] + (try moreSteps(from: next))
        }
    }

    private mutating func moreSteps(from token: ExpressionToken?) throws(DateTimeExpressionError) -> [TimeExpression.Step] {
        guard let token, token.kind != .unknown else { return [] }
        guard case .sign(let sign) = token.kind else { throw lexer.error(.signExpected) }
        return try steps(after: sign)
    }

    private mutating func steps(after sign: Int) throws(DateTimeExpressionError) -> [TimeExpression.Step] {
        var sign = sign
        var steps: [TimeExpression.Step] = []
        while true {
            guard case .number(let number) = lexer.next()?.kind else { throw lexer.error(.numberExpected) }
            steps.append(.add(sign * number, try unit(.timeUnitExpected)))
            guard case .sign(let next) = lexer.next()?.kind else { return steps }
            sign = next
        }
    }

    private mutating func unit(_ expected: DateTimeExpressionError.Reason) throws(DateTimeExpressionError) -> TimeExpression.Unit {
        guard case .word(let word) = lexer.next()?.kind, let unit = Self.units[word] else { throw lexer.error(expected) }
        return unit
    }
}

extension TimeExpressionParser {
    static let beginnings = ["now", "midnight", "noon", "next", "last"]
    static let units: [String: TimeExpression.Unit] = [
        "hour": .hour, "hours": .hour, "minute": .minute, "minutes": .minute, "second": .second, "seconds": .second,
        "millisecond": .millisecond, "milliseconds": .millisecond,
    ]
    static let words = beginnings + ["o'clock", "am", "pm"] + units.keys.sorted()
}
