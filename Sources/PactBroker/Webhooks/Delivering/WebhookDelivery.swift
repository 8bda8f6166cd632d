import Pact

/// Carries out what webhooks have to send, beside the broker's other work.
///
/// What is due is in the broker's catalogue, so that a restart forgets nothing: an attempt that was cut off is made again. Ring the bell
/// from `BrokerWorld.changed`:
///
///     let bell = WebhookBell()
///     let broker = try Broker(store: store, world: BrokerWorld(now: …, newIdentifier: …, changed: { bell.ring() }))
///     await WebhookDelivery(broker, sender: sender, bell: bell).run()
public struct WebhookDelivery: Sendable {
    let broker: Broker
    let sender: WebhookSender
    let schedule: WebhookSchedule
    let bell: WebhookBell
    let sleep: @Sendable (Duration) async throws -> Void

    public init(
        _ broker: Broker, sender: WebhookSender, schedule: WebhookSchedule = WebhookSchedule(), bell: WebhookBell,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.broker = broker
        self.sender = sender
        self.schedule = schedule
        self.bell = bell
        self.sleep = sleep
    }

    /// Delivers until its task is cancelled. Several attempts run at once, so that a slow receiver keeps no other waiting.
    public func run() async {
        let underWay = WebhooksUnderWay()
        await withTaskGroup(of: Void.self) { group in
            while !Task.isCancelled {
                let plan = broker.read { WebhookPlan($0, schedule, now: broker.world.now(), underWay: underWay.all) }
                for trigger in plan.due {
                    underWay.begin(trigger.id)
                    group.addTask {
                        await carryOut(trigger)
                        underWay.end(trigger.id)
                        bell.ring()
                    }
                }
                await pause(plan.wait)
            }
            group.cancelAll()
        }
    }

    /// Waits for the bell, and no longer than until the next attempt is due.
    private func pause(_ longest: Duration?) async {
        guard let longest else { return await bell.wait() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await bell.wait() }
            group.addTask { try? await sleep(longest) }
            await group.next()
            group.cancelAll()
        }
    }

    /// Makes one attempt and writes down what came of it.
    private func carryOut(_ trigger: TriggeredWebhook) async {
        do {
            try record(await step(of: trigger), of: trigger)
        } catch is CancellationError {
            // It stays due, for the next start.
        } catch {
            // What cannot be written down is still due; without a rest it would be sent again at once.
            try? await sleep(Self.rest)
        }
    }

    private func step(of trigger: TriggeredWebhook) async throws -> WebhookStep {
        var log = WebhookLog()
        let (webhook, variables) = broker.read { ($0.webhooks[trigger.webhook], WebhookVariables(trigger, in: $0)) }
        let number = trigger.attempts + 1
        log.add(
            "Executing webhook \(webhook?.shownDescription ?? trigger.webhookUUID) for \(trigger.event.rawValue), "
                + "attempt \(number) of \(max(number, schedule.attempts))", at: broker.world.now())
        guard let webhook, webhook.isEnabled else {
            return .impossible(log, why: "the webhook was \(webhook == nil ? "deleted" : "switched off") meanwhile")
        }
        guard let variables else {
            return .impossible(log, why: "the contract or the result that it is about was deleted")
        }
        switch Result(catching: { () throws(WebhookAddressError) in try webhook.request(variables, mark: trigger.uuid) }) {
        case .success(let request):
            let attempt = try await sender.attempt(request, now: broker.world.now)
            return .attempted(log + attempt.log, isSuccess: attempt.isSuccess)
        case .failure(let error): return .impossible(log, why: "its url \(error.sentence)")
        }
    }

    /// Keeps the log and says what comes next, all in one change.
    private func record(_ step: WebhookStep, of trigger: TriggeredWebhook) throws {
        let before = try broker.document(.webhookLog, id: trigger.id) ?? ""
        try broker.change { edit in
            guard let current = edit.catalogue.triggers[trigger.id] else { return }
            let (next, log) = step.taken(current, schedule, now: edit.now)
            edit.put(next)
            edit.write(Document(.webhookLog, id: trigger.id, text: before + log.text))
        }
    }

    static let rest = Duration.seconds(30)
}
