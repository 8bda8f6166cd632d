import Pact
import Testing

@testable import PactBroker

@Suite("Whom webhooks may be sent to")
struct WebhookPolicyTests {
    @Test(
        "an address has one meaning, or is refused",
        arguments: [
            ("http://127.0.0.1:8077/a?b=c#d", "http://127.0.0.1:8077", "/a?b=c"), ("HTTP://LocalHost", "http://localhost:80", "/"),
            ("https://ci.example.org?x", "https://ci.example.org", "/?x"), ("http://[::1]:1/", "http://[::1]:1", "/"),
            ("http://localhost./a", "http://localhost:80", "/a"),
            ("http://a_b.c-d:65535/${pactbroker.consumerName}", "http://a_b.c-d:65535", "/${pactbroker.consumerName}"),
        ])
    func addresses(text: String, origin: String, target: String) throws {
        let address = try WebhookAddress(text)
        #expect(address.origin.description == origin)
        #expect(address.target == target)
    }

    @Test(
        "tricks are refused, with a sentence",
        arguments: [
            ("ftp://localhost/", WebhookAddressError.scheme), ("localhost:80", .scheme), ("", .scheme), ("//localhost", .scheme),
            ("http://user:pw@localhost/", .credentials), ("http://localhost@evil.example/", .credentials),
            ("http://localhost\\@evil.example/", .badCharacter), ("http://local host/", .badCharacter),
            ("http://localhost/\r\nX: y", .badCharacter),
            ("http://${pactbroker.consumerName}/", .variableInHost), ("http://localhost:${pactbroker.consumerName}/", .variableInHost),
            ("http://", .host("")), ("http:///a", .host("")), ("http://127.1/", .host("127.1")),
            ("http://2130706433/", .host("2130706433")),
            ("http://0x7f.0.0.1/", .host("0x7f.0.0.1")), ("http://0177.0.0.1/", .host("0177.0.0.1")),
            ("http://0x7f000001/", .host("0x7f000001")),
            ("http://127.0.0.1.5/", .host("127.0.0.1.5")), ("http://lo%63alhost/", .host("lo%63alhost")), ("http://löcal/", .host("löcal")),
            ("http://[::1%25eth0]/", .host("[::1%25eth0]")), ("http://[127.0.0.1]/", .host("[127.0.0.1]")), ("http://[::1/", .host("[::1")),
            ("http://a..b/", .host("a..b")), ("http://-a/", .host("-a")), ("http://::1/", .host("::1")),
            ("http://localhost:0/", .port("0")), ("http://localhost:99999/", .port("99999")), ("http://localhost:+1/", .port("+1")),
        ])
    func refused(text: String, error: WebhookAddressError) {
        #expect(throws: error) { try WebhookAddress(text) }
        #expect(!error.sentence.isEmpty)
    }

    @Test(
        "only this machine, unless others are named",
        arguments: [
            ("localhost", true), ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("::ffff:127.0.0.1", true), ("0.0.0.0", false),
            ("localhost.example.org", false), ("169.254.169.254", false), ("10.0.0.1", false), ("example.org", false),
        ])
    func machine(host: String, isAllowed: Bool) {
        #expect(WebhookPolicy().allows(host) == isAllowed)
        #expect(!WebhookPolicy(allowsLoopback: false).allows(host))
    }

    @Test(
        "a pattern is a host, every name below one, or all but this machine",
        arguments: [
            ("ci.example.org", "ci.example.org", true), ("CI.Example.org", "ci.example.org", true),
            ("ci.example.org", "x.ci.example.org", false),
            ("*.example.org", "ci.example.org", true), ("*.example.org", "a.b.example.org", true), ("*.example.org", "example.org", false),
            ("*.example.org", "badexample.org", false), ("*", "anywhere.test", true), ("*", "localhost", false), ("*", "127.0.0.1", false),
            ("10.0.0.5", "10.0.0.5", true), ("::1", "::1", true), ("localhost", "localhost", true),
        ])
    func patterns(pattern: String, host: String, isAllowed: Bool) throws {
        let policy = WebhookPolicy(allowsLoopback: false, hosts: [try #require(WebhookHostPattern(pattern))])
        #expect(policy.allows(host) == isAllowed)
    }

    @Test("no patterns", arguments: ["", "a b", "http://a", "a:80", "*.", "*a", "*.10.0.0.1", "user@a", "a/b"])
    func noPatterns(text: String) {
        #expect(WebhookHostPattern(text) == nil)
    }

    @Test(
        "an allowed name may not lead anywhere",
        arguments: [
            ("ci.example.org", "93.184.216.34", true), ("ci.example.org", "10.1.1.1", true), ("ci.example.org", "169.254.169.254", false),
            ("ci.example.org", "0.0.0.0", false), ("ci.example.org", "fe80::1", false), ("ci.example.org", "224.0.0.1", false),
            ("ci.example.org", "127.0.0.1", false), ("ci.example.org", "::ffff:127.0.0.1", false), ("localhost", "10.1.1.1", false),
            ("other.example.org", "93.184.216.34", false),
        ])
    func resolved(host: String, address: String, isAllowed: Bool) throws {
        let policy = WebhookPolicy(allowsLoopback: false, hosts: [try #require(WebhookHostPattern("ci.example.org"))])
        #expect(policy.allows(host, at: try #require(IPAddress(address))) == isAllowed)
    }

    @Test(
        "addresses that stand for others are judged by those",
        arguments: [
            ("fd00:ec2::254", true), ("fd00:ec2::253", false), ("100.100.100.200", true), ("100.100.100.201", false),
            ("64:ff9b::169.254.169.254", true), ("64:ff9b::7f00:1", true), ("64:ff9b::93.184.216.34", false), ("64:ff9b::6464:64c8", true),
            ("2002:a9fe:a9fe::1", true), ("2002:7f00:1::", true), ("2002:5db8:d822::1", false), ("::ffff:169.254.1.1", true),
            ("::169.254.169.254", true), ("::127.0.0.1", true), ("::93.184.216.34", false), ("::1", false), ("::", true),
            ("2001:db8::1", false), ("64:ff9b:0:0:0:1:7f00:1", false),
        ])
    func standingForOthers(text: String, isNoServers: Bool) throws {
        #expect(try #require(IPAddress(text)).isNoServers == isNoServers)
    }

    @Test(
        "texts that are no numeric addresses",
        arguments: ["", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "::12345", "g::"])
    func noAddresses(text: String) {
        #expect(IPAddress(text) == nil)
    }
}
