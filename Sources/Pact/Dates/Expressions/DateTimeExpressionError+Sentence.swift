extension DateTimeExpressionError {
    /// One sentence: the expression, the character at which it goes wrong (1-based), what belongs there, and the nearest word.
    public var sentence: String {
        let nearest = NearestName.of(found, among: reason.candidates).map { "; did you mean \($0)?" }
        return "The expression \(expression.clipped) goes wrong at character \(offset + 1): \(reason.words)" + (nearest ?? ".")
    }
}

extension DateTimeExpressionError.Reason {
    fileprivate var words: String {
        switch self {
        case .dateExpected: "begin with now, today, yesterday, tomorrow, next, last, + or -"
        case .timeExpected: "begin with now, midnight, noon, an hour and o'clock, next, last, + or -"
        case .signExpected: "+ or - comes next"
        case .numberExpected: "a whole number follows + and -"
        case .dateUnitExpected: "a number is one of days, weeks, months or years"
        case .timeUnitExpected: "a number is one of hours, minutes, seconds or milliseconds"
        case .dateGoalExpected: "next and last go with day, week, fortnight, month, year, a weekday or a month, as in next monday"
        case .timeGoalExpected: "next and last go with hour, minute, second or millisecond"
        case .oclockExpected: "o'clock follows the hour"
        case .hourOutOfRange: "the hours before o'clock are 1 to 12"
        case .endExpected: "this does not belong here; steps begin with + or -"
        }
    }

    /// Words that somebody may have meant.
    fileprivate var candidates: [String] {
        switch self {
        case .dateExpected: DateExpressionParser.beginnings
        case .timeExpected: TimeExpressionParser.beginnings
        case .dateUnitExpected: DateExpressionParser.units.keys.sorted()
        case .timeUnitExpected, .timeGoalExpected: TimeExpressionParser.units.keys.sorted()
        case .dateGoalExpected: DateExpressionParser.goals
        case .oclockExpected: ["o'clock"]
        case .endExpected: DateExpressionParser.words + TimeExpressionParser.words
        case .signExpected, .numberExpected, .hourOutOfRange: []
        }
    }
}
