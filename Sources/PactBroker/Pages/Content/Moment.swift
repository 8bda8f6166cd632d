import Pact

/// A time on a page: how long ago it was, and when to the second for those who ask.
struct Moment {
    let instant: Instant
    let now: Instant

    var html: HTML {
        .tag("time", ["datetime": instant.iso8601, "title": instant.iso8601], .text(words))
    }

    /// `just now`, `5 minutes ago`, `2 days ago`.
    var words: String {
        let seconds = now.milliseconds(since: instant) / 1000
        let steps: [(Int64, String)] = [(86_400, "day"), (3600, "hour"), (60, "minute")]
        guard let (length, name) = steps.first(where: { seconds >= $0.0 }) else { return "just now" }
        let count = seconds / length
        return "\(count) \(name)\(count == 1 ? "" : "s") ago"
    }
}
