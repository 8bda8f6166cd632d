import Pact

extension MatcherTag.Name {
    /// The keys that stand behind the tag; `nil` where an example stands there itself.
    var form: FileContext? {
        switch self {
        case .regex: ExerciseVocabulary.regex
        case .include: ExerciseVocabulary.include
        case .date, .time, .datetime: ExerciseVocabulary.moment(self)
        case .eachKey: ExerciseVocabulary.eachKey
        case .eachValue: ExerciseVocabulary.eachValue
        case .statusCode: ExerciseVocabulary.statusCode
        case .contentType: ExerciseVocabulary.contentType
        case .like, .eachLike, .string, .boolean, .equal, .integer, .decimal, .number, .null, .uuid, .arrayContaining, .notEmpty,
            .semver:
            nil
        }
    }

    /// The format of a date or time that names none; `nil` for other tags.
    var defaultFormat: DateTimeFormat? {
        switch self {
        case .date: .date
        case .time: .time
        case .datetime: .dateTime
        default: nil
        }
    }

    /// How the tag is written where more than an example stands behind it; empty for the others.
    var model: String {
        switch self {
        case .regex: "!regex { pattern: '\\d+', example: \"10\" }"
        case .include: "!include { part: Visa, example: Gem Visa }"
        case .date: "!date { format: yyyy-MM-dd, example: 2019-01-14 }"
        case .time: "!time { format: 'HH:mm:ss', example: '11:34:18' }"
        case .datetime: "!datetime { format: \"yyyy-MM-dd'T'HH:mm:ss.SSSX\", example: '2019-01-14T11:34:18.045Z' }"
        case .arrayContaining: "!arrayContaining [X, Y]"
        case .eachKey: "!eachKey { rule: !regex { pattern: '\\d+' }, of: { \"10\": Gem Visa } }"
        case .eachValue: "!eachValue { rule: !integer, of: { visa: 3, loan: 2 } }"
        case .statusCode: "!statusCode { class: success, example: 200 }"
        case .contentType: "!contentType { type: application/json, example: '{}' }"
        default: ""
        }
    }
}
