import Dispatch
import Synchronization

/// Work that waits for servers and answers, done from a command, which is synchronous.
enum AsyncWork {
    /// Runs `work` in a task and waits for it on the calling thread.
    static func result<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let outcome = Outcome<Value>()
        Task {
            do {
                let value = try await work()
                outcome.set(.success(value))
            } catch {
                outcome.set(.failure(error))
            }
            done.signal()
        }
        done.wait()
        return try outcome.get()
    }

    /// The task was dropped without an outcome.
    struct NoOutcome: Error {}

    private final class Outcome<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, any Error>?>(nil)

        func set(_ result: Result<Value, any Error>) {
            self.result.withLock { $0 = result }
        }

        func get() throws -> Value {
            guard let result = result.withLock({ $0 }) else { throw NoOutcome() }
            return try result.get()
        }
    }
}
