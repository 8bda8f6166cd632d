import CTerminal
import Synchronization

/// Events from any thread on their way to the loop, in the order they were posted.
final class Inbox<Event: Sendable>: Sendable {
    private let events = Mutex<[Event]>([])

    /// Hands an event to the loop and wakes it; may be called from any thread.
    func post(_ event: Event) {
        let wasEmpty = events.withLock { events in
            events.append(event)
            return events.count == 1
        }
        // One byte is enough for all that wait, and so the pipe never fills up.
        if wasEmpty { ct_notify(CChar(CT_POSTED)) }
    }

    /// Takes everything that waits.
    func takeAll() -> [Event] {
        events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
