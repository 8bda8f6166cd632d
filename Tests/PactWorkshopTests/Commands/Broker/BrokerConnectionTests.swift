import Pact
import PactBroker
import PactIO
import Testing

@testable import pact_workshop

@Suite("Which broker is asked, and as whom")
struct BrokerConnectionTests {
    typealias Given = BrokerConnection.Given

    private static func connection(_ given: Given, _ variables: [String: String] = [:]) throws -> BrokerConnection {
        try BrokerConnection(given, CommandEnvironment(variables))
    }

    @Test(
        "its address may be http or https, with a path",
        arguments: [
            ("http://localhost:9292", HTTPOrigin(host: "localhost", port: 9292)),
            ("https://name.pactflow.io/", HTTPOrigin(host: "name.pactflow.io", port: 443, isSecure: true)),
            ("https://h:8443/pact/broker/", HTTPOrigin(host: "h", port: 8443, basePath: "/pact/broker", isSecure: true)),
        ])
    func addresses(text: String, origin: HTTPOrigin) throws {
        #expect(try Self.connection(Given(address: text)).address == origin)
        #expect(try Self.connection(Given(), ["PACT_BROKER_BASE_URL": text]).address == origin)
    }

    @Test(
        "its address is refused with what to write",
        arguments: [
            ("localhost:9292", "'localhost:9292' is no broker's address; write it as http://localhost:9292 or https://name.pactflow.io."),
            (
                "https://u:p@h", "The broker's address holds a user's name; give it with --broker-username and --broker-password instead."
            ),
            ("http://h:0", "The broker's address: the port in 'http://h:0' is no number from 1 to 65535."),
        ])
    func wrongAddresses(text: String, sentence: String) {
        #expect(throws: CommandFailure.input(sentence)) { try Self.connection(Given(address: text)) }
    }

    @Test("no address at all is told how to be given")
    func noAddress() {
        let sentence =
            "Say which broker: --broker-base-url http://localhost:9292, or PACT_BROKER_BASE_URL in the environment. "
            + "pact-workshop broker starts one."
        #expect(throws: CommandFailure.input(sentence)) { try Self.connection(Given()) }
    }

    @Test(
        "options count before the environment, and a token before a user",
        arguments: [
            (Given(address: "http://h"), [:], BrokerCredentials.none),
            (
                Given(address: "http://h", username: "u", password: "p", token: "t"), ["PACT_BROKER_TOKEN": "e"],
                .bearer("t", source: "--broker-token")
            ),
            (
                Given(address: "http://h", username: "u", password: "p"), ["PACT_BROKER_TOKEN": "e"],
                .basic("u", "p", source: "--broker-password")
            ),
            (
                Given(address: "http://h", username: "u"), ["PACT_BROKER_PASSWORD": "e"], .basic("u", "e", source: "PACT_BROKER_PASSWORD")
            ),
            (
                Given(address: "http://h"), ["PACT_BROKER_TOKEN": "e", "PACT_BROKER_USERNAME": "u"],
                .bearer("e", source: "PACT_BROKER_TOKEN")
            ),
            (
                Given(address: "http://h"), ["PACT_BROKER_USERNAME": "u", "PACT_BROKER_PASSWORD": "p"],
                .basic("u", "p", source: "PACT_BROKER_PASSWORD")
            ),
        ] as [(Given, [String: String], BrokerCredentials)])
    func credentials(given: Given, variables: [String: String], credentials: BrokerCredentials) throws {
        #expect(try Self.connection(given, variables).credentials == credentials)
    }

    @Test("a password without a name is told apart")
    func passwordAlone() {
        #expect(throws: CommandFailure.input("--broker-password is there and no user's name; give it with --broker-username.")) {
            try Self.connection(Given(address: "http://h", password: "p"))
        }
    }

    @Test("certificates are checked, the system's and those of a file, unless that is switched off")
    func trust() throws {
        let table: [(Given, [String: String], ServerTrust)] = [
            (Given(address: "http://h"), [:], ServerTrust()),
            (Given(address: "http://h", certificates: "f"), ["SSL_CERT_FILE": "g"], ServerTrust(certificates: "f")),
            (Given(address: "http://h"), ["SSL_CERT_FILE": "g"], ServerTrust(certificates: "g")),
            (Given(address: "http://h", trustsSystem: false), [:], ServerTrust(includesSystem: false)),
            (Given(address: "http://h", skipsVerification: true), [:], ServerTrust(isChecked: false)),
            (Given(address: "http://h"), ["SSL_SKIP_VERIFICATION": "true"], ServerTrust(isChecked: false)),
        ]
        for (given, variables, trust) in table { #expect(try Self.connection(given, variables).trust == trust) }
    }

    @Test(
        "the error decides the exit code",
        arguments: [
            (BrokerClientError.unknownEnvironment("e", known: []), 2 as Int32),
            (.notFound(exchange, .init(messages: [])), 2), (.refused(exchange, status: 400, .init(messages: [])), 2),
            (.unauthorized(exchange, credentials: .none, .init(messages: [])), 2), (.conflict(exchange, .init(messages: ["taken"])), 1),
            (.unreachable(exchange, .refused(exchange.address)), 3), (.failed(exchange, status: 500, .init(messages: [])), 3),
            (.notHAL(exchange, contentType: "text/html"), 3), (.redirected(exchange, to: "http://x"), 2),
        ])
    func exitCodes(error: BrokerClientError, status: Int32) {
        #expect(error.failure().status == status)
    }

    private static let exchange = BrokerClient.Exchange(
        method: "GET", target: "/", address: HTTPOrigin(host: "h", port: 80))
}
