import Pact
import Testing

@testable import pact_workshop

@Suite("Where the provider listens")
struct ProviderOptionsTests {
    @Test(
        "options come before the environment, a base URL before host and port",
        arguments: [
            (["--provider-base-url", "http://h:1/base/"], [:], "http://h:1/base"),
            (["--provider-base-url", "http://h:1/a", "--base-path", "b/c/"], [:], "http://h:1/a/b/c"),
            (["--port", "8080"], [:], "http://localhost:8080"),
            (["--hostname", "h"], [:], "http://h:80"),
            (["--hostname", "::1", "-p", "2"], [:], "http://[::1]:2"),
            ([], ["PACT_PROVIDER_HOSTNAME": "e", "PACT_PROVIDER_PORT": "3", "PACT_PROVIDER_BASE_PATH": "/b"], "http://e:3/b"),
            (["--hostname", "h"], ["PACT_PROVIDER_HOSTNAME": "e", "PACT_PROVIDER_PORT": "3"], "http://h:3"),
        ])
    func origin(arguments: [String], environment: [String: String], origin: String) throws {
        let options = try ProviderOptions.parse(arguments)
        #expect(try options.origin(CommandEnvironment(environment)).description == origin)
    }

    @Test(
        "what cannot be used is wrong input",
        arguments: [
            ([], [:]), (["--provider-base-url", "https://h"], [:]), (["--hostname", "h", "--transport", "https"], [:]),
            (["--port", "0"], [:]), ([], ["PACT_PROVIDER_PORT": "x"]),
        ] as [([String], [String: String])])
    func wrongInput(arguments: [String], environment: [String: String]) throws {
        let options = try ProviderOptions.parse(arguments)
        let failure = #expect(throws: CommandFailure.self) { try options.origin(CommandEnvironment(environment)) }
        #expect(failure?.status == 2)
    }

    @Test("other transports stand on the provider's host, each at its port")
    func transports() throws {
        let origin = HTTPOrigin(host: "h", port: 1, basePath: "/base")
        let options = try ProviderOptions.parse(["--port", "1", "--transports", "http:2", "message:3", "--hostname", "h"])
        #expect(
            try options.otherTransports(beside: origin) == [
                "http": HTTPOrigin(host: "h", port: 2, basePath: "/base"), "message": HTTPOrigin(host: "h", port: 3),
            ])
        #expect(options.hostname == "h")
    }

    @Test(
        "a transport without a name or a port is wrong input", arguments: ["message", "message:", ":1", "message:x", "message:0", "a:1:2"])
    func wrongTransport(entry: String) throws {
        let options = try ProviderOptions.parse(["--transports", entry])
        let failure = #expect(throws: CommandFailure.self) { try options.otherTransports(beside: HTTPOrigin(host: "h", port: 1)) }
        #expect(failure?.status == 2)
    }

    @Test("the time for an answer is five seconds unless said otherwise")
    func timeout() throws {
        #expect(try ProviderOptions.parse([]).timeout(CommandEnvironment([:])) == .seconds(5))
        #expect(try ProviderOptions.parse(["--request-timeout", "20"]).timeout(CommandEnvironment([:])) == .milliseconds(20))
        #expect(try ProviderOptions.parse([]).timeout(CommandEnvironment(["PACT_PROVIDER_REQUEST_TIMEOUT": "7"])) == .milliseconds(7))
        #expect(throws: CommandFailure.self) {
            try ProviderOptions.parse(["--request-timeout", "0"]).timeout(CommandEnvironment([:]))
        }
    }
}
