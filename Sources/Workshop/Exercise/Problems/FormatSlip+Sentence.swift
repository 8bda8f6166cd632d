extension FormatSlip {
    var sentence: String {
        switch self {
        case .dayOfYear: "`D` is the day of the year. The day of the month is `dd`."
        case .weekYear: "`Y` is the year that a week belongs to, which differs around New Year. The year itself is `yyyy`."
        case .minuteInDate: "`m` are minutes, and this is a date. The month is `MM`."
        case .monthInTime: "`M` is a month, and this is a time. Minutes are `mm`."
        case .halfDayHour: "`h` are the hours of half a day, 1 to 12, and no `a` tells which half. The hours of a day are `HH`."
        }
    }
}
