import Pact
import Testing

@testable import PactIO

@Suite("The address of a provider")
struct ProviderAddressTests {
    @Test(
        "has a host, and perhaps a port and a path",
        arguments: [
            ("http://127.0.0.1:8080", HTTPOrigin(host: "127.0.0.1", port: 8080)),
            ("HTTP://localhost", HTTPOrigin(host: "localhost", port: 80)),
            ("http://localhost:81/base/of//", HTTPOrigin(host: "localhost", port: 81, basePath: "/base/of")),
            ("http://[::1]:8080/", HTTPOrigin(host: "::1", port: 8080)),
            ("http://[::1]", HTTPOrigin(host: "::1", port: 80)),
        ])
    func read(address: String, origin: HTTPOrigin) throws {
        #expect(try HTTPOrigin(address: address) == origin)
    }

    @Test(
        "is refused where it is anything else",
        arguments: [
            "", "localhost:8080", "https://localhost", "http://", "http://:80", "http:///a", "http://a:0", "http://a:65536", "http://a:+1",
            "http://a:b", "http://a:", "http://u@a", "http://a?q", "http://a#f", "http://[::1", "http://[::1]x", "http://a b", "http://a\n",
        ])
    func refused(address: String) {
        #expect(throws: ProviderVerificationError.invalidAddress(address)) { try HTTPOrigin(address: address) }
    }
}
