/// Why a text sets no clock.
public enum ClockSettingError: Error, Sendable, Equatable {
    /// There is no text.
    case empty
    case notATime(String)
    /// Built like a time, and there is no such day or hour.
    case noSuchTime(String)
    /// A length without a sign: `2h`.
    case withoutSign(String)
    /// A length without a unit, or with one that is not known: `+2`, `+2y`.
    case unitMissing(String)
    /// Further away than years of four digits.
    case tooFar(String)
}

extension ClockSettingError {
    /// What is wrong, and what to write.
    public var sentence: String {
        switch self {
        case .empty:
            "A time is missing. Write one such as 2019-01-14T12:00Z, or +2h, -1d, now."
        case .notATime(let text):
            "\"\(Self.shown(text))\" is no time. Write one such as 2019-01-14T12:00Z (UTC), or +2h, -1d, now."
        case .noSuchTime(let text):
            "There is no time \"\(Self.shown(text))\": look at the month, the day and the hour. A right one is 2019-01-14T12:00Z."
        case .withoutSign(let text):
            "\"\(Self.shown(text))\" is a length, not a time. With a sign it moves the clock: +\(Self.shown(text)) or -\(Self.shown(text))."
        case .unitMissing(let text):
            "\"\(Self.shown(text))\" does not say what it counts. Write a number with s, m, h or d: +2h, -1d, +1h30m."
        case .tooFar(let text):
            "\"\(Self.shown(text))\" is too far away. A clock can show the years 0000 to 9999."
        }
    }

    private static func shown(_ text: String) -> String {
        VisibleText.shown(text.count > 60 ? text.prefix(58) + ".." : text)
    }
}
