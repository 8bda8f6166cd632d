import Pact
import PactBroker
import PactIO
import Tutor
import Workshop

extension BrokerKeeper {
    /// Carries out an order of the learner's.
    func carryOut(_ words: [String], id: Int, for lesson: Lesson, _ files: StepFiles) async {
        guard let broker = await stepBroker(for: lesson) else {
            let report = BrokerReport(
                text: words.joined(separator: " "), result: .environment, advice: "There is no broker to ask. :broker opens it.")
            return post(.ordered(id: id, report))
        }
        let run = BrokerOrderRun(lesson: lesson, files: files, broker: broker, now: SystemClock.now)
        let report = await run.report(words)
        guard !Task.isCancelled else { return }
        if let entry = report.entry { remember(entry) }
        post(.ordered(id: id, report))
    }

    /// Waits for calls of the broker, and has its webhook call here.
    func makeVerifyingWebhook(provider: String) async {
        guard let opened else { return }
        let post = post
        let broker = opened.broker
        begin(
            webhook: Task.detached {
                let handler: HTTPHandler = { request in
                    guard let order = VerificationOrder(request) else { return HTTPResponse(status: 400) }
                    let version = order.providerVersion.isEmpty ? "" : " \(order.providerVersion)"
                    post(.webhookCalled("\(order.consumer) \(order.consumerVersion) is to be verified by \(order.provider)\(version)"))
                    return HTTPResponse(status: 202)
                }
                do {
                    try await NetworkTransport().serving(handler) { origin in
                        let url = "\(origin)/verify"
                        let client = BrokerClient(address: broker.address, credentials: broker.credentials, transport: NetworkTransport())
                        let details = VerificationOrder.webhook(to: url, provider: provider)
                        _ = try await client.createOrUpdate(webhook: BrokerPicture.Webhook.ofTutor, details)
                        post(.webhookListens(url: url))
                        while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
                    }
                } catch is CancellationError {
                    // The tutor ends, or the broker began anew.
                } catch {
                    post(.webhookNotHeard(reason: Self.sentence(of: error)))
                }
            })
    }
}
