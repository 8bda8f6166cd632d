import Pact

extension FormatSlip {
    /// The first slip in a format; `nil` where there is none.
    static func first(in format: DateTimeFormat, of tag: MatcherTag.Name) -> FormatSlip? {
        let letters = format.parts.compactMap { if case .field(let letter, _) = $0 { letter } else { nil } }
        if letters.contains(.dayOfYear), letters.contains(.month) { return .dayOfYear }
        if letters.contains(.weekYear), !letters.contains(.weekOfYear) { return .weekYear }
        if tag == .date, letters.contains(.minute) { return .minuteInDate }
        if tag == .time, letters.contains(.month) { return .monthInTime }
        if letters.contains(.halfDayHour), !letters.contains(.halfOfDay) { return .halfDayHour }
        return nil
    }
}
