import Pact
import PactBroker
import PactIO

/// The embedded broker while this program serves it.
struct BrokerServing: Sendable {
    let origin: HTTPOrigin
    /// The broker itself, without a socket.
    let handler: HTTPHandler
    private let task: Task<Void, any Error>

    /// Serves until it is ended.
    ///
    /// - Throws: as `EmbeddedBroker.serving`.
    init(_ broker: EmbeddedBroker, watching: @escaping @Sendable (HTTPRequest, HTTPResponse) -> Void) async throws {
        handler = broker.service.handler
        let (starts, start) = AsyncThrowingStream<HTTPOrigin, any Error>.makeStream()
        task = Task.detached {
            do {
                try await broker.serving(at: EmbeddedBroker.Address(), watching: watching) { origin in
                    start.yield(origin)
                    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
                }
                start.finish()
            } catch {
                start.finish(throwing: error)
                throw error
            }
        }
        var iterator = starts.makeAsyncIterator()
        guard let origin = try await iterator.next() else { throw CancellationError() }
        self.origin = origin
    }

    /// Ends it, and waits until its database is closed.
    func end() async {
        task.cancel()
        _ = try? await task.value
    }
}
