import Testing

@testable import pact_workshop

@Suite("Addresses on the command line")
struct HTTPAddressTests {
    @Test(
        "an address is a host, a port and a target",
        arguments: [
            ("http://localhost:8080", HTTPAddress(host: "localhost", port: 8080, target: "/")),
            ("HTTP://example.org", HTTPAddress(host: "example.org", port: 80, target: "/")),
            ("http://example.org:/a", HTTPAddress(host: "example.org", port: 80, target: "/a")),
            ("http://h:1/a%2fb/?x=%zz#part", HTTPAddress(host: "h", port: 1, target: "/a%2fb/?x=%zz")),
            ("http://h?x=1", HTTPAddress(host: "h", port: 80, target: "/?x=1")),
            ("http://[::1]:9292/a", HTTPAddress(host: "::1", port: 9292, target: "/a")),
            ("http://[::1]", HTTPAddress(host: "::1", port: 80, target: "/")),
        ])
    func parts(text: String, address: HTTPAddress) throws {
        #expect(try HTTPAddress(text) == address)
    }

    @Test(
        "what is no address is named with what to write",
        arguments: [
            ("localhost:8080", "'localhost:8080' is no address; write it as http://localhost:8080."),
            ("", "'' is no address; write it as http://localhost:8080."),
            ("http://", "'http://' names no host; write it as http://localhost:8080."),
            ("http://:80/", "'http://:80/' names no host; write it as http://localhost:8080."),
            ("http://h:0", "the port in 'http://h:0' is no number from 1 to 65535."),
            ("http://h:65536", "the port in 'http://h:65536' is no number from 1 to 65535."),
            ("http://h:+80", "the port in 'http://h:+80' is no number from 1 to 65535."),
            ("http://h:1:2", "the port in 'http://h:1:2' is no number from 1 to 65535."),
            ("http://[::1]x", "the port in 'http://[::1]x' is no number from 1 to 65535."),
            ("http://u:p@h", "'http://u:p@h' holds a user's name; send it as a header instead: -H Authorization='Basic …'."),
            ("http://h/a b", "'http://h/a b' holds blanks or control characters; a blank is written %20."),
            (
                "https://h",
                "'https://h' is an https address, and providers are verified over http alone; start the provider without TLS, on this machine."
            ),
        ])
    func flaws(text: String, sentence: String) {
        let flaw = #expect(throws: HTTPAddress.Flaw.self) { try HTTPAddress(text) }
        #expect(flaw?.sentence == sentence)
    }

    @Test("a provider's base path ends without a slash", arguments: [("http://h/", ""), ("http://h/a/b/?x=1", "/a/b")])
    func basePath(text: String, path: String) throws {
        #expect(try HTTPAddress(text).origin.basePath == path)
    }

    @Test(
        "a redirect's target is read from where it was found",
        arguments: [
            ("/x?y=1#z", "http://h:1/x?y=1"), ("x", "http://h:1/a/x"), ("./x", "http://h:1/a/x"), ("../x/.", "http://h:1/x/"),
            ("../../../x", "http://h:1/x"), ("?z=1", "http://h:1/a/b?z=1"), ("", "http://h:1/a/b?q=1"),
            ("//other:2/x", "http://other:2/x"), ("http://other/x", "http://other:80/x"),
        ])
    func references(reference: String, expected: String) throws {
        let base = try HTTPAddress("http://h:1/a/b?q=1")
        #expect(try base.resolving(reference) == HTTPAddress(expected))
    }

    @Test("a redirect to another scheme leads nowhere", arguments: ["https://h/", "ftp://h/", "mailto:a", "/a b"])
    func unfollowable(reference: String) throws {
        let base = try HTTPAddress("http://h:1/")
        #expect(throws: HTTPAddress.Flaw.self) { try base.resolving(reference) }
    }
}
