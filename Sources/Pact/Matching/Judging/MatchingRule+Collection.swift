extension MatchingRule {
    /// Why this matcher refuses an object as a whole, whose members are looked at besides; `nil` when it accepts.
    func refusal(object actual: JSONObject, expected: JSONObject, isCascaded: Bool) -> Mismatch.Reason? {
        switch self {
        case .equality: JSONValue.object(actual).isSame(as: .object(expected)) ? nil : .notEqual
        case .type(let minimum, let maximum): isCascaded ? nil : Self.sizeRefusal(actual.count, minimum: minimum, maximum: maximum)
        case .notEmpty: actual.isEmpty ? .empty : nil
        case .regex, .values, .eachKey, .eachValue, .arrayContains: nil
        case .include, .integer, .decimal, .number, .boolean, .null, .date, .time, .datetime, .contentType, .semver, .statusCode,
            .unknown:
            .ruleNotApplicable
        }
    }

    /// Why this matcher refuses a list as a whole, whose elements are looked at besides; `nil` when it accepts.
    ///
    /// - Parameter isSame: whether the list is the example's.
    func refusal(list size: Int, isCascaded: Bool, isSame: () -> Bool) -> Mismatch.Reason? {
        switch self {
        case .equality: isSame() ? nil : .notEqual
        case .type(let minimum, let maximum): isCascaded ? nil : Self.sizeRefusal(size, minimum: minimum, maximum: maximum)
        case .notEmpty: size == 0 ? .empty : nil
        case .regex, .values, .eachKey, .eachValue, .arrayContains, .include, .integer, .decimal, .number, .boolean, .date, .time,
            .datetime, .contentType, .semver:
            nil
        case .null, .statusCode, .unknown: .ruleNotApplicable
        }
    }

    private static func sizeRefusal(_ size: Int, minimum: Int?, maximum: Int?) -> Mismatch.Reason? {
        if let minimum, size < minimum { return .tooShort(minimum: minimum, actual: size) }
        if let maximum, size > maximum { return .tooLong(maximum: maximum, actual: size) }
        return nil
    }
}
