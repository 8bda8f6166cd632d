import Pact

/// What the delivery has to do now, and when it has to look again.
struct WebhookPlan: Equatable {
    /// What to send now, what has waited longest first.
    let due: [TriggeredWebhook]
    /// How long it is until something else is due; `nil` when only an event can bring more.
    let wait: Duration?

    /// - Parameter underWay: the numbers of triggers that are being sent.
    init(_ catalogue: Catalogue, _ schedule: WebhookSchedule, now: Instant, underWay: Set<Int>) {
        let waiting = catalogue.triggers.rows(.due).filter { !underWay.contains($0.id) }
            .compactMap { trigger in schedule.due(trigger).map { (trigger: trigger, due: $0) } }
            .sorted { ($0.due, $0.trigger.id) < ($1.due, $1.trigger.id) }
        let ready = waiting.prefix { $0.due <= now }.prefix(max(0, Self.most - underWay.count))
        due = ready.map(\.trigger)
        // What found no room is looked at again when one of those under way has ended, which rings the bell.
        wait = waiting.first { $0.due > now }.map { .milliseconds($0.due.milliseconds(since: now)) }
    }

    /// How many are sent at once at most.
    static let most = 8
}
