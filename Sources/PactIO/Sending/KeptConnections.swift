import NIOCore
import Pact
import Synchronization

/// Connections that have carried an answer and stay open for the next request to the same place: at most one for each, and briefly.
///
/// One alone, and none beside a new connection, since a provider that serves one connection at a time would never come to the other.
final class KeptConnections: Sendable {
    private struct Kept {
        var channel: any Channel
        var since: NIODeadline
    }

    /// Servers close what is idle, the hastiest after a second or two.
    private static let longest = TimeAmount.seconds(1)

    private let kept = Mutex<[HTTPOrigin: Kept]>([:])

    deinit {
        for connection in kept.withLock({ $0.values }) { connection.channel.close(promise: nil) }
    }

    /// Gives away the connection to an origin; `nil` where there is none that can still be used.
    func take(_ origin: HTTPOrigin) -> (any Channel)? {
        guard let connection = kept.withLock({ $0.removeValue(forKey: origin) }) else { return nil }
        guard connection.channel.isActive, connection.since + Self.longest > .now() else {
            connection.channel.close(promise: nil)
            return nil
        }
        return connection.channel
    }

    func keep(_ channel: any Channel, to origin: HTTPOrigin) {
        let previous = kept.withLock { $0.updateValue(Kept(channel: channel, since: .now()), forKey: origin) }
        previous?.channel.close(promise: nil)
    }
}
