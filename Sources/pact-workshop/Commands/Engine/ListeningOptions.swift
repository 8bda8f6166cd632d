import ArgumentParser
import Pact
import PactIO

/// Where a command serves.
struct ListeningOptions: ParsableArguments {
    @Option(help: "The name or address of this machine to listen at.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen at; 0 takes any free one.")
    var port = 0

    func validate() throws {
        guard !host.isEmpty else { throw ValidationError("--host is empty; write --host 127.0.0.1.") }
        guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535, not \(port).") }
    }

    /// Serves `handler` until SIGINT or SIGTERM; `announce` is called once connections are accepted. A signal that comes before is kept.
    ///
    /// - Throws: `CommandFailure.environment` when the address cannot be had.
    func serve(_ handler: @escaping HTTPHandler, announce: @escaping @Sendable (HTTPOrigin) -> Void) throws {
        let (host, port) = (host, port)
        let interruption = Interruption()
        do {
            try AsyncWork.result {
                try await NetworkTransport().serving(handler, host: host, port: port) { origin in
                    announce(origin)
                    await interruption.wait()
                }
            }
        } catch let error as TransportError {
            throw CommandFailure.environment(error.sentence.asSentence)
        }
    }
}
