import Pact

/// What came of one turn of a triggered webhook.
enum WebhookStep: Sendable {
    /// A request was sent, or could not be this time.
    case attempted(WebhookLog, isSuccess: Bool)
    /// There is nothing to send, now or later.
    case impossible(WebhookLog, why: String)

    /// The trigger as it is after this turn, and what is added to its log.
    func taken(_ trigger: TriggeredWebhook, _ schedule: WebhookSchedule, now: Instant) -> (TriggeredWebhook, WebhookLog) {
        var next = trigger
        next.updatedAt = now
        next.nextAttemptAt = nil
        switch self {
        case .impossible(var log, let why):
            next.status = .failure
            log.add("Nothing was sent: \(why).", .warning, at: now)
            return (next, log)
        case .attempted(var log, let isSuccess):
            next.attempts += 1
            if isSuccess {
                next.status = .success
                log.add("Successfully executed webhook", at: now)
            } else if let wait = schedule.wait(after: next.attempts) {
                next.status = .retrying
                next.nextAttemptAt = now.adding(wait)
                log.add("Retrying webhook in \(wait.components.seconds) seconds", .warning, at: now)
            } else {
                next.status = .failure
                log.add("Failed to execute webhook after \(next.attempts) attempts", .error, at: now)
            }
            return (next, log)
        }
    }
}
