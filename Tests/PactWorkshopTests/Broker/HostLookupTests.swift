import Dispatch
import Testing

@testable import pact_workshop

@Suite("Looking up where a name leads")
struct HostLookupTests {
    @Test("finds this machine")
    func here() async throws {
        let addresses = try await HostLookup.addresses(of: "localhost")
        #expect(addresses.contains("127.0.0.1") || addresses.contains("::1"))
    }

    @Test("does not outlive who asks, however long the system takes")
    func cancellation() async {
        let (begun, end) = (AsyncStream<Void>.makeStream(), DispatchSemaphore(value: 0))
        let asking = Task {
            try await HostLookup.addresses(of: "slow.example.org") { _ in
                begun.continuation.finish()
                end.wait()
                return ["192.0.2.1"]
            }
        }
        for await _ in begun.stream {}
        asking.cancel()
        await #expect(throws: CancellationError.self) { try await asking.value }
        end.signal()
    }
}
