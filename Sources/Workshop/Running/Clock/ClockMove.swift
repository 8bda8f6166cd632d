import Pact

/// What a clock shows, seen from another one: the same, so much later, or always one moment.
public enum ClockMove: Sendable, Hashable {
    case unmoved
    /// Goes along, this many milliseconds later; earlier where it is negative.
    case shifted(milliseconds: Int64)
    /// Stands still.
    case stopped(at: Instant)

    /// What the clock shows when the other one shows `time`.
    public func time(at time: Instant) -> Instant {
        switch self {
        case .unmoved: return time
        case .stopped(let moment): return moment
        case .shifted(let milliseconds):
            let (sum, overflow) = time.milliseconds.addingReportingOverflow(milliseconds)
            return Instant(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
        }
    }
}

extension ClockMove {
    /// As it is typed: `now`, `+2h`, `-1d12h`, `2019-01-14T12:00Z`.
    public var text: String {
        switch self {
        case .unmoved: "now"
        case .stopped(let moment): moment.shortISO8601
        case .shifted(let milliseconds): (milliseconds < 0 ? "-" : "+") + Self.length(milliseconds.magnitude)
        }
    }

    private static func length(_ milliseconds: UInt64) -> String {
        var rest = milliseconds
        var text = ""
        for (unit, length) in [("d", UInt64(86_400_000)), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)] where rest >= length {
            text += "\(rest / length)\(unit)"
            rest %= length
        }
        return text.isEmpty ? "0s" : text
    }
}

extension Instant {
    /// ISO 8601 without what is zero at its end: `2019-01-14T12:00Z`, `2019-01-14T11:34:19Z`, `2019-01-14T11:34:18.045Z`.
    var shortISO8601: String {
        let whole = iso8601
        if milliseconds % 60_000 == 0 { return String(whole.dropLast(8)) + "Z" }
        return milliseconds % 1000 == 0 ? String(whole.dropLast(5)) + "Z" : whole
    }
}
