import Pact

extension ClockSetting {
    /// The setting after a learner's `:clock TEXT`.
    ///
    /// `now` puts everything back; a time or a length moves everything, the provider with the rest; `provider` before it moves the
    /// provider alone, seen from the others, and `provider now` lets it go with them again.
    public func set(_ text: String) throws(ClockSettingError) -> ClockSetting {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { throw .empty }
        guard first.lowercased() == "provider" else {
            return ClockSetting(everybody: try ClockMove.read(words.joined(separator: " ")))
        }
        guard words.count > 1 else { throw .empty }
        return ClockSetting(everybody: everybody, provider: try ClockMove.read(words.dropFirst().joined(separator: " ")))
    }
}

extension ClockMove {
    /// Reads `now`, `+2h`, `-1d`, `+1h30m`, or a time in ISO 8601: `2019-01-14T12:00Z`. Seconds and zone may be left out (then it is
    /// UTC), a blank may stand for the `T`, and a date alone is its midnight.
    public static func read(_ text: String) throws(ClockSettingError) -> ClockMove {
        guard !text.isEmpty else { throw .empty }
        if text.lowercased() == "now" { return .unmoved }
        if let sign = text.first, sign == "+" || sign == "-" {
            let length = try milliseconds(text.dropFirst().filter { $0 != " " }, of: text)
            return length == 0 ? .unmoved : .shifted(milliseconds: sign == "-" ? -length : length)
        }
        if let moment = moment(text) { return .stopped(at: moment) }
        if isBuiltLikeATime(text) { throw .noSuchTime(text) }
        if (try? milliseconds(text.filter { $0 != " " }, of: text)) != nil { throw .withoutSign(text) }
        throw .notATime(text)
    }

    private static func isBuiltLikeATime(_ text: String) -> Bool {
        text.wholeMatch(of: /\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?/) != nil
    }

    private static func moment(_ text: String) -> Instant? {
        guard let match = text.wholeMatch(of: /(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)? ?([Zz]|[+-]\d{2}:\d{2})?/)
        else { return nil }
        let clock = match.2.map(String.init) ?? "00:00"
        return Instant(iso8601: "\(match.1)T\(clock)\(match.3 ?? ":00")\(match.4.map(String.init) ?? "Z")")
    }

    /// Numbers with a unit each, one behind the other: `1h30m`.
    private static func milliseconds(_ text: String, of whole: String) throws(ClockSettingError) -> Int64 {
        var rest = Substring(text)
        var sum: Int64 = 0
        repeat {
            guard let part = rest.prefixMatch(of: /(\d+)(ms|s|min|m|h|d|w)/.ignoresCase()) else {
                throw rest.prefixMatch(of: /\d/) == nil ? .notATime(whole) : .unitMissing(whole)
            }
            guard let number = Int64(part.1), number <= farthest / length(of: part.2) else { throw .tooFar(whole) }
            sum += number * length(of: part.2)
            guard sum <= farthest else { throw .tooFar(whole) }
            rest = rest[part.range.upperBound...]
        } while !rest.isEmpty
        return sum
    }

    private static func length(of unit: Substring) -> Int64 {
        switch unit.lowercased() {
        case "ms": 1
        case "s": 1000
        case "h": 3_600_000
        case "d": 86_400_000
        case "w": 604_800_000
        default: 60_000
        }
    }

    /// Ten thousand years.
    private static let farthest: Int64 = 315_569_520_000_000
}
