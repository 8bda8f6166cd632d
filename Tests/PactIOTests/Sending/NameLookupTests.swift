import Pact
import PactIO
import Testing

@Suite("Looking up a host's name")
struct NameLookupTests {
    @Test("gives numeric addresses, each once", arguments: ["localhost", "127.0.0.1"])
    func found(host: String) async throws {
        let addresses = try await NetworkTransport.addresses(of: host)
        #expect(addresses.contains("127.0.0.1") || addresses.contains("::1"))
        #expect(Set(addresses).count == addresses.count)
    }

    @Test("says which host there is not", arguments: ["", "no-such-host.invalid", "a\0b"])
    func unknown(host: String) async {
        await #expect(throws: TransportError.unknownHost(host)) { try await NetworkTransport.addresses(of: host) }
    }
}
