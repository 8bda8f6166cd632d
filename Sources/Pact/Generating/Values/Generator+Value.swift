extension Generator {
    /// A value for a place of a JSON document; `nil` when the example is to stay.
    ///
    /// Numbers are texts where the example is a text.
    func value(for example: JSONValue, in context: inout GenerationContext) -> JSONValue? {
        let isText = example.string != nil
        switch self {
        case .randomInt(let min, let max):
            return context.wholeNumber(min ?? 0, max ?? 10).map { isText ? .string(String($0)) : .int($0) }
        case .randomDecimal(let digits):
            guard let text = context.decimal(digits: digits ?? 10) else { return nil }
            guard example.number != nil else { return .string(text) }
            return JSONNumber(text.contains(".") ? text : text + ".0").map(JSONValue.number)
        case .randomHexadecimal(let digits): return context.text(of: GenerationContext.hexadecimalDigits, size: digits ?? 10)
        case .randomString(let size): return context.text(of: GenerationContext.lettersAndDigits, size: size ?? 10)
        case .randomBoolean: return context.drawn { .bool(Bool.random(using: &$0)) }
        case .regex(let pattern): return context.sample(of: pattern).map(JSONValue.string)
        case .uuid(let format): return context.uuid(isText ? format ?? .lowerCaseHyphenated : .lowerCaseHyphenated)
        case .date(let format, let expression), .time(let format, let expression), .dateTime(let format, let expression):
            // Reading them takes longer than writing a character each.
            guard context.spend(20 * ((format?.utf8.count ?? 0) + (expression?.utf8.count ?? 0)) + 100) else { return nil }
            return context.now.flatMap(moment).map(JSONValue.string)
        case .providerState(let expression, let type): return context.stateValue(expression, as: type ?? .raw)
        case .mockServerURL(let example, let regex): return context.address(in: example, regex: regex).map(JSONValue.string)
        case .unknown: return nil
        }
    }

    /// A text for a place that holds nothing else: a path, a header, a parameter, a part of XML or of a form; `nil` when the example
    /// is to stay.
    func text(for example: String, in context: inout GenerationContext) -> String? {
        if case .providerState(let expression, let type) = self {
            return context.stateText(expression, as: type ?? .raw)
        }
        return value(for: .string(example), in: &context)?.matchedText
    }

    /// A date, time or both as text; `nil` when the format or the expression is none.
    private func moment(from now: CivilDateTime) -> String? {
        switch self {
        case .date(let format, let expression):
            guard let moved = try? DateExpression.parse(expression ?? "") else { return nil }
            return (try? format.map(DateTimeFormat.parse) ?? .date)?.text(of: moved.apply(to: now))
        case .time(let format, let expression):
            guard let moved = try? TimeExpression.parse(expression ?? "") else { return nil }
            return (try? format.map(DateTimeFormat.parse) ?? .time)?.text(of: moved.apply(to: now))
        case .dateTime(let format, let expression):
            guard let moved = try? DateTimeExpression.parse(expression ?? "") else { return nil }
            return (try? format.map(DateTimeFormat.parse) ?? .generatedDateTime)?.text(of: moved.apply(to: now))
        default: return nil
        }
    }
}
