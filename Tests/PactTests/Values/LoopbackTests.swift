import Pact
import Testing

@Suite("Addresses of this machine")
struct LoopbackTests {
    @Test("are known by their names", arguments: ["localhost", "LocalHost", "127.0.0.1", "127.255.0.3", "::1"])
    func own(_ host: String) {
        #expect(HTTPOrigin(host: host, port: 1).isLoopback)
    }

    @Test(
        "are not what only looks like them",
        arguments: [
            "127.0.0.1.example.org", "127.example.org", "127.0.0", "127.0.0.256", "127.0.0.1.", "1270.0.0.1", "0.0.0.0", "::", "::2",
            "localhost.example.org", "10.0.0.1", "", "127.0.0.١", "127.+1.0.0",
        ])
    func others(_ host: String) {
        #expect(!HTTPOrigin(host: host, port: 1).isLoopback)
    }
}
