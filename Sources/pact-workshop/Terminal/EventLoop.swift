import CTerminal
import Glibc
import TerminalUI

/// Waits for keys, signals, posted events and timers on the main thread, hands each on, and paints once after every batch
/// that changed something.
///
///     let inbox = Inbox<Event>()
///     var loop = EventLoop(inbox: inbox)
///     loop.run(&terminal) { event, terminal, timers in … return .goOn } paint: { terminal in terminal.draw(…) }
struct EventLoop<Posted: Sendable> {
    typealias Handler = (LoopEvent<Posted>, inout NcursesTerminal, inout LoopTimers<Posted>) -> LoopStep

    let inbox: Inbox<Posted>
    var timers = LoopTimers<Posted>()
    /// A descriptor that is waited on besides, and what it means when it can be read; whoever handles that reads it.
    var bell: (descriptor: Int32, event: Posted)?
    private var pasteGuess = PasteGuess()

    init(inbox: Inbox<Posted>) {
        self.inbox = inbox
    }

    /// Runs until an event is answered with `.stop` or the terminal is gone. Paints first, so that something is seen at once.
    mutating func run(_ terminal: inout NcursesTerminal, handle: Handler, paint: (inout NcursesTerminal) -> Void) {
        paint(&terminal)
        while true {
            let (isLost, hasRung) = wait(input: terminal.inputDescriptor)
            let events = collect(&terminal, isLost: isLost, hasRung: hasRung)
            var isChanged = false
            for event in events {
                switch handle(event, &terminal, &timers) {
                case .goOn: isChanged = true
                case .goOnUnchanged: break
                case .stop: return
                }
            }
            if isLost {
                _ = handle(.terminalLost, &terminal, &timers)
                return
            }
            if isChanged { paint(&terminal) }
        }
    }

    /// Sleeps until something happens; tells whether the terminal has gone away, and whether the bell has rung.
    private func wait(input: Int32) -> (isLost: Bool, hasRung: Bool) {
        // A negative descriptor is passed over.
        var descriptors = [input, ct_pipe(), bell?.descriptor ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = poll(&descriptors, nfds_t(descriptors.count), timers.timeout())
        let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
        return (
            count > 0 && (descriptors.first?.revents ?? 0) & gone != 0,
            count > 0 && (descriptors.last?.revents ?? 0) & Int16(POLLIN) != 0
        )
    }

    /// Everything that has happened: signals first, then what was posted, what is due, and keys.
    private mutating func collect(_ terminal: inout NcursesTerminal, isLost: Bool, hasRung: Bool) -> [LoopEvent<Posted>] {
        var events: [LoopEvent<Posted>] = []
        for signal in drainPipe() {
            switch signal {
            case CT_RESIZED: resize(&terminal, &events)
            case CT_CONTINUED:
                if !isLost { terminal.takeBack() }
                resize(&terminal, &events)
            case CT_SUSPEND where !isLost:
                terminal.suspend()
                resize(&terminal, &events)
            case CT_STOP_TERM: events.append(stop(SIGTERM))
            case CT_STOP_HUP: events.append(stop(SIGHUP))
            case CT_STOP_INT: events.append(stop(SIGINT))
            default: break
            }
        }
        events += inbox.takeAll().map { .posted($0) }
        events += timers.takeDue().map { .posted($0) }
        if hasRung, let bell { events.append(.posted(bell.event)) }
        if !isLost { events += pasteGuess.joined(keys(of: &terminal)).map { .key($0) } }
        return events
    }

    /// The keys that are there. Where they are more than a person types at once, the rest of the paste is waited for a little.
    private func keys(of terminal: inout NcursesTerminal) -> [Key] {
        var keys: [Key] = []
        var descriptor = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
        repeat {
            while keys.count < Self.mostKeys, let key = terminal.nextKey() { keys.append(key) }
        } while keys.count >= Self.fewestOfPaste && keys.count < Self.mostKeys && keys.contains(.enter) && poll(&descriptor, 1, 5) > 0
            && descriptor.revents == Int16(POLLIN)
        return keys
    }

    private static var fewestOfPaste: Int { 16 }
    /// Painting and signals have their turn after so many.
    private static var mostKeys: Int { 20_000 }

    private func stop(_ number: Int32) -> LoopEvent<Posted> {
        ct_stop_acknowledged()
        return .stopRequested(signal: number)
    }

    private func resize(_ terminal: inout NcursesTerminal, _ events: inout [LoopEvent<Posted>]) {
        terminal.resize()
        let size = terminal.size
        events.append(.resized(rows: size.rows, columns: size.columns))
    }

    /// The different bytes in the pipe, in the order they first came.
    private func drainPipe() -> [Int] {
        var seen: [Int] = []
        var bytes = [CChar](repeating: 0, count: 64)
        while true {
            let count = Int(ct_drain(&bytes, Int32(bytes.count)))
            for byte in bytes.prefix(count) where !seen.contains(Int(byte)) { seen.append(Int(byte)) }
            if count < bytes.count { return seen }
        }
    }
}
