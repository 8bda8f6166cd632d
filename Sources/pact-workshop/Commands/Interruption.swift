import Dispatch
import Glibc

/// Waiting until a person or a supervisor asks the program to stop.
enum Interruption {
    /// Returns when SIGINT or SIGTERM has come since `watch` began, or the task is cancelled.
    ///
    /// - Parameter ready: called once the signals are watched, so that none is lost between.
    static func wait(whenReady ready: () -> Void) async {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        ready()
        for await _ in stream { return }
    }
}
