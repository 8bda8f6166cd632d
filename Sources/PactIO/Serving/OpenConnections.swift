import NIOCore
import Synchronization

/// The connections of one server and the tasks that answer on them, so that all of them can be ended and waited for.
final class OpenConnections: Sendable {
    /// A connection that came while its server was ending.
    struct Ending: Error {}

    private struct State {
        var isEnding = false
        var channels: [ObjectIdentifier: any Channel] = [:]
        var tasks: [ObjectIdentifier: Task<Void, Never>] = [:]
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

    /// Notes the task that is answering on a connection; it takes the place of the connection's one before, which is done.
    func note(_ task: Task<Void, Never>, on channel: any Channel) {
        state.withLock { $0.tasks[ObjectIdentifier(channel)] = task }
    }

    /// Forgets the task of a connection, since it is done.
    func forgetTask(on channel: any Channel) {
        state.withLock { _ = $0.tasks.removeValue(forKey: ObjectIdentifier(channel)) }
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
