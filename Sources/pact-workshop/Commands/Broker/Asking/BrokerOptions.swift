import ArgumentParser
import PactBroker

/// Which broker a command speaks with, under the official client's names.
struct BrokerOptions: ParsableArguments {
    @Option(name: [.customShort("b"), .long], help: ArgumentHelp("The broker's address. [PACT_BROKER_BASE_URL]", valueName: "url"))
    var brokerBaseUrl: String?

    @Option(name: [.customShort("u"), .long], help: ArgumentHelp("The user's name. [PACT_BROKER_USERNAME]", valueName: "name"))
    var brokerUsername: String?

    @Option(name: [.customShort("p"), .long], help: ArgumentHelp("The user's password. [PACT_BROKER_PASSWORD]", valueName: "password"))
    var brokerPassword: String?

    @Option(
        name: [.customShort("k"), .long], help: ArgumentHelp("A bearer token, instead of a user. [PACT_BROKER_TOKEN]", valueName: "token"))
    var brokerToken: String?

    @Option(help: ArgumentHelp("A header for every request, 'Name: value'; may be repeated.", valueName: "header"))
    var customHeader: [String] = []

    @Option(
        help: ArgumentHelp(
            "How often a request is repeated where nobody answers. [PACT_BROKER_HTTP_RETRIES] (default: 2)", valueName: "times"))
    var retries: Int?

    @Option(
        name: [.customShort("c"), .long],
        help: ArgumentHelp("A file of certificates to trust besides the system's. [SSL_CERT_FILE]", valueName: "file"))
    var sslCertificate: String?

    @Flag(help: "Believe any certificate: anybody on the way can read and change everything. [SSL_SKIP_VERIFICATION]")
    var skipSslVerification = false

    @Option(help: ArgumentHelp("Trust the system's certificates. [SSL_TRUST_STORE] (default: true)", valueName: "true|false"))
    var sslTrustStore: Bool?

    /// - Throws: `CommandFailure.input` when no broker is named, or what names it is wrong.
    func connection(_ environment: CommandEnvironment = CommandEnvironment()) throws(CommandFailure) -> BrokerConnection {
        try BrokerConnection(
            BrokerConnection.Given(
                address: brokerBaseUrl, username: brokerUsername, password: brokerPassword, token: brokerToken, headers: customHeader,
                retries: retries, certificates: sslCertificate, trustsSystem: sslTrustStore, skipsVerification: skipSslVerification),
            environment)
    }

    /// Does some work with the broker, and waits for it.
    ///
    /// - Parameter names: what it is about, to be told when the broker does not know it.
    func ask<Value: Sendable>(
        about names: AskedNames = AskedNames(), _ work: @escaping @Sendable (BrokerClient) async throws -> Value
    ) throws -> Value {
        try connection().ask(about: names, work)
    }
}
