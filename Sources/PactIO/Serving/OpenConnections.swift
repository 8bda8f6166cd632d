import NIOCore
import Synchronization

/// The connections of one server and the tasks that answer on them, so that all of them can be ended and waited for.
final class OpenConnections: Sendable {
    /// A connection that came while its server was ending.
    struct Ending: Error {}

    private struct State {
        var isEnding = false
        var channels: [ObjectIdentifier: any Channel] = [:]
        var lastNumber = 0
        /// The numbers of the tasks that are not done, and those of them that have been noted.
        var begun: Set<Int> = []
        var tasks: [Int: Task<Void, Never>] = [:]

        mutating func newNumber() -> Int {
            lastNumber += 1
            begun.insert(lastNumber)
            return lastNumber
        }
    }

    private let state = Mutex(State())

    /// Takes a new connection in, until it closes.
    ///
    /// - Throws: `Ending` once the server is ending.
    func admit(_ channel: any Channel) throws {
        try state.withLock { state in
            guard !state.isEnding else { throw Ending() }
            state.channels[ObjectIdentifier(channel)] = channel
        }
        channel.closeFuture.whenComplete { [self] _ in
            state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
        }
    }

    /// True while there is no more than one.
    var isSingle: Bool {
        state.withLock { $0.channels.count <= 1 }
    }

    /// Runs the answering of one request in a task, known here until it is done.
    ///
    /// - Parameter here: begin it on this thread, before this returns.
    func start(here: Bool, _ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        let number = state.withLock { $0.newNumber() }
        let answering: @Sendable () async -> Void = { [self] in
            await work()
            forgetTask(number)
        }
        let task = here ? Task.beginningHere(answering) : Task { await answering() }
        state.withLock { state in
            // It may be done already.
            if state.begun.contains(number) { state.tasks[number] = task }
        }
        return task
    }

    private func forgetTask(_ number: Int) {
        state.withLock { state in
            state.begun.remove(number)
            state.tasks[number] = nil
        }
    }

    /// Closes what is idle at once, lets answers on their way finish within `grace`, then closes and cancels the rest.
    ///
    /// When it returns no connection is open and no task runs.
    func end(after grace: Duration) async {
        let channels = state.withLock { state in
            state.isEnding = true
            return Array(state.channels.values)
        }
        if grace > .zero, !channels.isEmpty {
            for channel in channels {
                channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
            }
            await closing(of: channels, within: grace)
        }
        for channel in channels {
            try? await channel.close().get()
        }
        for task in state.withLock({ Array($0.tasks.values) }) {
            task.cancel()
            await task.value
        }
    }

    private func closing(of channels: [any Channel], within grace: Duration) async {
        guard let loop = channels.first?.eventLoop else { return }
        let closed = EventLoopFuture.andAllComplete(channels.map(\.closeFuture), on: loop)
        let patience = loop.makePromise(of: Void.self)
        let deadline = loop.scheduleTask(in: TimeAmount(grace)) { patience.succeed() }
        closed.whenComplete { _ in
            deadline.cancel()
            patience.succeed()
        }
        try? await patience.futureResult.get()
    }
}

extension Task where Success == Void, Failure == Never {
    /// A task whose work begins on this thread and goes on elsewhere once it has to wait.
    fileprivate static func beginningHere(_ work: @escaping @Sendable () async -> Void) -> Task {
        #if compiler(>=6.2)
            Task.immediate { await work() }
        #else
            Task { await work() }
        #endif
    }
}
