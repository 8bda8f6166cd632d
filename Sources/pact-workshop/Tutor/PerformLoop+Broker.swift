import Tutor
import Workshop

/// Effects about the broker of the steps that have one.
extension PerformLoop {
    func perform(broker effect: TutorEffect) {
        let broker = broker
        switch effect {
        case .openBroker(let step, let choice):
            guard let lesson = lessons[step] else { return }
            runs.start("broker") { await broker.open(for: lesson, choice) }
        case .readBroker: runs.start("look at the broker") { await broker.look() }
        case .order(let id, let step, let words, let files):
            guard let lesson = lessons[step] else { return }
            let disk = disk
            runs.start("order \(id)") {
                // Contracts are published as they are on the disk.
                disk.wait()
                await broker.carryOut(words, id: id, for: lesson, files)
            }
        case .renewBroker(let step, let name):
            guard let lesson = lessons[step] else { return }
            runs.start("broker") { await broker.renew(for: lesson, with: name) }
        case .makeVerifyingWebhook(let provider): runs.start("webhook") { await broker.makeVerifyingWebhook(provider: provider) }
        default: break
        }
    }

    /// Closes the broker where this program serves it; waits no longer than for what is being written.
    func endBroker() {
        let broker = broker
        _ = try? AsyncWork.result { await broker.end() }
    }
}
