import Pact

/// When a webhook's request is sent, and sent again.
public struct WebhookSchedule: Sendable, Equatable {
    /// How long after the event the first attempt is made. A Pact Broker takes five seconds; here the learner waits in front of the screen.
    public var start: Duration
    /// The waits before further attempts, each after the end of the one before.
    public var waits: [Duration]

    public init(
        start: Duration = .zero,
        waits: [Duration] = [.seconds(10), .seconds(60), .seconds(120), .seconds(300), .seconds(600), .seconds(1200)]
    ) {
        self.start = start
        self.waits = waits
    }

    /// How many attempts there are at most.
    public var attempts: Int { waits.count + 1 }

    /// The wait after so many attempts have failed; `nil` when there is no further one.
    public func wait(after attempts: Int) -> Duration? {
        let place = attempts - 1
        return waits.indices.contains(place) ? waits[place] : nil
    }

    /// When a trigger's next attempt is to be made; `nil` when there is none.
    func due(_ trigger: TriggeredWebhook) -> Instant? {
        trigger.nextAttemptAt.map { trigger.attempts == 0 ? $0.adding(start) : $0 }
    }
}

extension Instant {
    /// This moment and so much later.
    func adding(_ duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        return Instant(milliseconds: milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
