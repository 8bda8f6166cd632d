import Synchronization

/// The numbers of the triggered webhooks that are being sent.
final class WebhooksUnderWay: Sendable {
    private let numbers = Mutex<Set<Int>>([])

    var all: Set<Int> { numbers.withLock { $0 } }

    func begin(_ number: Int) { numbers.withLock { _ = $0.insert(number) } }

    func end(_ number: Int) { numbers.withLock { _ = $0.remove(number) } }
}
