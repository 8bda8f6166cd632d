import CTerminal
import class Foundation.Thread
import Glibc
import Testing
import TerminalUI

@testable import pact_workshop

extension TerminalSuite {
    /// Runs a loop until an event satisfies `isLast`, or ten seconds have passed; the events in order, and how often it painted.
    private static func events(
        of person: PseudoTerminal, start: (Inbox<String>, inout LoopTimers<String>) -> Void = { _, _ in },
        afterPaint: @escaping (Int) -> Void = { _ in }, changes: (LoopEvent<String>) -> Bool = { _ in true },
        until isLast: (LoopEvent<String>) -> Bool
    ) throws -> (events: [LoopEvent<String>], paints: Int) {
        var terminal = try person.take()
        Self.forgetEarlierSignals()
        let inbox = Inbox<String>()
        var loop = EventLoop(inbox: inbox)
        loop.timers.set("too long", after: .seconds(10), "too long")
        start(inbox, &loop.timers)
        var events: [LoopEvent<String>] = []
        var paints = 0
        let began = ContinuousClock.now
        loop.run(&terminal) { event, _, _ in
            events.append(event)
            if isLast(event) || event == .posted("too long") { return .stop }
            return changes(event) ? .goOn : .goOnUnchanged
        } paint: { terminal in
            terminal.draw(Screen(rows: 24, columns: 80), theme: .dark)
            paints += 1
            afterPaint(paints)
        }
        #expect(began.duration(to: .now) < .seconds(9), "the loop was not woken in time")
        return (events, paints)
    }

    /// The pipe belongs to the whole process, so what an earlier test left in it is taken out.
    private static func forgetEarlierSignals() {
        var bytes = [CChar](repeating: 0, count: 64)
        while ct_drain(&bytes, 64) > 0 {}
    }

    @Test("keys come in order and one painting follows a batch")
    func keysInOrder() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(of: person, afterPaint: { if $0 == 1 { person.type("abc\r") } }, until: { $0 == .key(.enter) })
        #expect(result.events == [.key(.character("a")), .key(.character("b")), .key(.character("c")), .key(.enter)])
        #expect(result.paints <= 4)
    }

    @Test("an event that changes nothing is not painted, and one beside it that does is")
    func unchanged() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(
            of: person,
            start: { _, timers in
                for number in 1...5 { timers.set("\(number)", after: .milliseconds(4 * number), "nothing \(number)") }
                timers.set("news", after: .milliseconds(24), "news")
                timers.set("end", after: .milliseconds(40), "end")
            }, changes: { $0 == .posted("news") }, until: { $0 == .posted("end") })
        #expect(result.events.count == 7)
        #expect(result.paints <= 2)
    }

    @Test("events posted from other threads all arrive, in each thread's order")
    func posted() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(
            of: person,
            start: { inbox, _ in
                for thread in 0..<4 {
                    Thread.detachNewThread {
                        for number in 0..<200 { inbox.post("\(thread):\(number)") }
                        inbox.post("end")
                    }
                }
            }, until: { [ends = EndCounter(4)] in $0 == .posted("end") && ends.isLast() })
        for thread in 0..<4 {
            let own = result.events.filter { event in
                if case .posted(let text) = event { return text.hasPrefix("\(thread):") }
                return false
            }
            #expect(own == (0..<200).map { .posted("\(thread):\($0)") })
        }
    }

    @Test("a timer set again waits again, and others keep their time")
    func timers() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(
            of: person,
            start: { _, timers in
                timers.set("pause", after: .milliseconds(1), "early")
                timers.set("pause", after: .milliseconds(30), "late")
                timers.set("other", after: .milliseconds(10), "other")
            }, until: { $0 == .posted("late") })
        #expect(result.events == [.posted("other"), .posted("late")])
    }

    @Test("a new size is adopted and told")
    func resize() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(
            of: person,
            afterPaint: { paints in
                guard paints == 1 else { return }
                person.setSize(rows: 30, columns: 100)
                kill(getpid(), SIGWINCH)
            }, until: { $0 == .resized(rows: 30, columns: 100) })
        #expect(result.events.last == .resized(rows: 30, columns: 100))
    }

    @Test("a request to stop is told and leaves time to save", arguments: [SIGTERM, SIGHUP, SIGINT])
    func stop(signal: Int32) throws {
        let person = try PseudoTerminal()
        let before = person.modes
        let result = try Self.events(
            of: person, afterPaint: { if $0 == 1 { kill(getpid(), signal) } }, until: { $0 == .stopRequested(signal: signal) })
        #expect(result.events == [.stopRequested(signal: signal)])
        #expect(person.modes == before)
    }

    @Test("being continued takes the terminal again and paints")
    func continued() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(
            of: person, afterPaint: { if $0 == 1 { kill(getpid(), SIGCONT) } }, until: { $0 == .resized(rows: 24, columns: 80) })
        #expect(result.events.last == .resized(rows: 24, columns: 80))
        #expect(person.output.components(of: "\u{1B}[?2004h") == 2)
    }

    @Test("a lost terminal ends the loop")
    func lost() throws {
        let person = try PseudoTerminal()
        let result = try Self.events(of: person, afterPaint: { if $0 == 1 { person.hangUp() } }, until: { _ in false })
        #expect(result.events.last == .terminalLost)
        #expect(result.paints == 1)
    }
}

/// Says true at the last of so many calls; used from one thread.
private final class EndCounter {
    private var left: Int

    init(_ count: Int) {
        left = count
    }

    func isLast() -> Bool {
        left -= 1
        return left == 0
    }
}

extension String {
    /// How often a text occurs in this one.
    fileprivate func components(of part: String) -> Int {
        ranges(of: part).count
    }
}
