import Pact

/// Events that are due later.
///
/// Each has a name, and setting a name again replaces what was set before, so that a pause in typing can be waited for.
struct LoopTimers<Event: Sendable> {
    private var waiting: [String: (due: ContinuousClock.Instant, event: Event)] = [:]

    /// Delivers the event once, after the time.
    mutating func set(_ name: String, after delay: Duration, _ event: Event, now: ContinuousClock.Instant = .now) {
        waiting[name] = (now.advanced(by: delay), event)
    }

    mutating func cancel(_ name: String) {
        waiting[name] = nil
    }

    /// Milliseconds until the next one is due, rounded up, as `poll` wants it; -1 where none is set.
    func timeout(now: ContinuousClock.Instant = .now) -> Int32 {
        guard let next = waiting.values.map(\.due).min() else { return -1 }
        let left = now.duration(to: next)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        guard seconds < 1_000_000 else { return Int32.max }
        return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    /// Takes the events that are due, the earliest first.
    mutating func takeDue(now: ContinuousClock.Instant = .now) -> [Event] {
        let due = waiting.filter { $0.value.due <= now }.sorted { $0.value.due < $1.value.due }
        for (name, _) in due { waiting[name] = nil }
        return due.map(\.value.event)
    }
}
