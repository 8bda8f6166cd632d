import Glibc
import Pact
import PactBroker
import PactIO
import Synchronization

extension EmbeddedBroker {
    /// Where a broker is to be found.
    struct Address: Sendable, Equatable {
        var host = "127.0.0.1"
        /// 0 takes any free one.
        var port = 9292
        /// True to take any free port where this one is taken.
        var takesAnother = true
    }

    /// Told each request and its answer.
    typealias Watching = @Sendable (HTTPRequest, HTTPResponse) -> Void

    /// Serves and delivers webhooks for as long as `block` runs, then finishes what is being answered and closes the database.
    ///
    /// - Parameter watching: told each request and its answer, on any thread.
    /// - Throws: `TransportError` when the address cannot be had, before `block` runs; `EmbeddedBrokerError.folder` when other
    ///   processes cannot be told of it; what `block` throws.
    func serving<Result: Sendable>(
        at address: Address, watching: @escaping Watching = { _, _ in },
        during block: @escaping @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        let delivery = Task { await WebhookDelivery(service.broker, sender: service.webhooks, bell: bell).run() }
        defer { close() }
        do {
            let result = try await serveSomewhere(at: address, watching, block)
            await end(delivery)
            return result
        } catch {
            await end(delivery)
            throw error
        }
    }

    /// Ends the delivery of webhooks. An attempt that does not end in time is left behind: it is still due, for the next start.
    private func end(_ delivery: Task<Void, Never>) async {
        delivery.cancel()
        let (ends, end) = AsyncStream<Void>.makeStream()
        Task {
            await delivery.value
            end.finish()
        }
        let limit = Task {
            try? await Task.sleep(for: Self.patience)
            end.finish()
        }
        // In a task of its own, which waits although this one may be cancelled.
        await Task { for await _ in ends {} }.value
        limit.cancel()
    }

    /// How long what is under way at the end may still take.
    private static let patience = Duration.seconds(5)

    private func serveSomewhere<Result: Sendable>(
        at address: Address, _ watching: @escaping Watching, _ block: @escaping @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        let hasBegun = Atomic(false)
        do {
            return try await serve(at: address, watching) { origin in
                hasBegun.store(true, ordering: .relaxed)
                return try await block(origin)
            }
        } catch TransportError.portTaken where address.takesAnother && !hasBegun.load(ordering: .relaxed) {
            return try await serve(at: Address(host: address.host, port: 0), watching, block)
        }
    }

    private func serve<Result: Sendable>(
        at address: Address, _ watching: @escaping Watching, _ block: @Sendable (HTTPOrigin) async throws -> Result
    ) async throws -> Result {
        let listening = service.listening(at: address.host)
        let answer = listening.handler
        // Writing waits for the disk, so no request is answered on the thread that all connections share.
        let handler: HTTPHandler = { request in
            await Task.yield()
            let response = try await answer(request)
            watching(request, response)
            return response
        }
        return try await NetworkTransport().serving(
            handler, host: address.host, port: address.port, grace: Self.patience, admission: listening.refusal
        ) { origin in
            try tell(where: origin)
            return try await block(origin)
        }
    }

    /// Leaves word for other processes.
    private func tell(where origin: HTTPOrigin) throws(EmbeddedBrokerError) {
        let owner = BrokerOwner(serving: origin, process: getpid(), access: service.access)
        do throws(WorkspaceError) { try place.card.write(owner) } catch { throw .folder(error) }
    }
}
