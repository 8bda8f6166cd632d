/// What matchers have read once while one message is compared: patterns and date formats.
struct RuleWorkings {
    var expressions = RegularExpressions()
    private var formats: [String: Result<DateTimeFormat, DateTimeFormatError>] = [:]

    /// Why a text does not follow a date format; `nil` when it does.
    mutating func reason(format text: String, for value: String) -> Mismatch.Reason? {
        let format = formats[text] ?? Self.read(text)
        formats[text] = format
        switch format {
        case .failure(let error): return .formatInvalid(error)
        case .success(let format): return format.check(value).map { .formatNotFollowed($0) }
        }
    }

    private static func read(_ text: String) -> Result<DateTimeFormat, DateTimeFormatError> {
        do throws(DateTimeFormatError) {
            return .success(try DateTimeFormat.parse(text))
        } catch {
            return .failure(error)
        }
    }
}
