import Pact

extension MatchingRule {
    /// What will do in the place of the example, in a few words.
    var pageWords: String {
        switch self {
        case .equality: "exactly this"
        case .regex(let pattern): "text that matches \(pattern)"
        case .type(nil, nil): "any value of the same type"
        case .type(let minimum?, nil): "at least \(minimum) of the same type"
        case .type(nil, let maximum?): "at most \(maximum) of the same type"
        case .type(let minimum?, let maximum?): "\(minimum) to \(maximum) of the same type"
        case .include(let text): "text with \(text) in it"
        case .integer: "any whole number"
        case .decimal: "any number with a fraction"
        case .number: "any number"
        case .boolean: "true or false"
        case .null: "null"
        case .date(let format): "a date\(Self.form(format))"
        case .time(let format): "a time\(Self.form(format))"
        case .datetime(let format): "a date and time\(Self.form(format))"
        case .contentType(let type): "content of type \(type)"
        case .values: "the same values under any names"
        case .arrayContains: "a list with each of these in it"
        case .eachKey: "every name by a rule"
        case .eachValue: "every value by a rule"
        case .statusCode: "any status of a class"
        case .notEmpty: "anything that is not empty"
        case .semver: "a version such as 1.2.3"
        case .unknown(let name, _): "a rule called \(name), which is not known here"
        }
    }

    private static func form(_ format: String?) -> String { format.map { " of the form \($0)" } ?? "" }
}
