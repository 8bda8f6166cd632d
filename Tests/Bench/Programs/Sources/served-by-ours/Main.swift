import Dispatch
import Glibc
import Pact
import PactIO

/// The library's mock server in a process of its own, with the same two orders as `served-by-reference`:
///
///     served-by-ours starts COUNT PACT    starts and stops it so often; prints the microseconds of each time
///     served-by-ours serve PACT           prints its port, serves until its input ends, prints whether all went as the pact says
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let order = arguments.first, let path = arguments.last else { exit(2) }
        let pact = try PactFile.read(bytes(of: path))
        if order == "starts", let count = arguments.dropFirst().first.flatMap({ Int($0) }) {
            try await starts(count, pact)
        } else {
            try await serve(pact)
        }
    }

    private static func starts(_ count: Int, _ pact: PactFile) async throws {
        let clock = ContinuousClock()
        for _ in 0..<count {
            let taken = try await clock.measure {
                _ = try await MockSession.serving(pact, over: NetworkTransport()) { _ in }
            }
            print(taken / .microseconds(1))
        }
    }

    private static func serve(_ pact: PactFile) async throws {
        let (_, session) = try await MockSession.serving(pact, over: NetworkTransport()) { origin in
            print(origin.port)
            fflush(nil)
            await inputToEnd()
        }
        print(session.isFulfilled)
    }

    /// Waits on a thread of its own: those that tasks run on are for answering.
    private static func inputToEnd() async {
        await withCheckedContinuation { ended in
            DispatchQueue(label: "input").async {
                while getchar() != EOF {}
                ended.resume()
            }
        }
    }

    private static func bytes(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
        return bytes
    }
}
