import Glibc

/// The time where the learner is.
enum LocalTime {
    /// The time of day as hours, minutes and seconds: `14:02:11`.
    static func now() -> String {
        let parts = parts()
        return digits([parts.tm_hour, parts.tm_min, parts.tm_sec], ":")
    }

    /// Day and time: `2026-11-22 14:02:11`.
    static func today() -> String {
        let parts = parts()
        return "\(parts.tm_year + 1900)-" + digits([parts.tm_mon + 1, parts.tm_mday], "-") + " "
            + digits([parts.tm_hour, parts.tm_min, parts.tm_sec], ":")
    }

    private static func parts() -> tm {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return parts
    }

    private static func digits(_ numbers: [Int32], _ separator: String) -> String {
        numbers.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: separator)
    }
}
