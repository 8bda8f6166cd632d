import ArgumentParser
import Pact
import PactBroker

/// From which broker pacts to verify come, and which of its pacts.
struct BrokerSourceOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A broker to ask for the pacts of the provider, who is named by --provider-name. [PACT_BROKER_BASE_URL]", valueName: "url"))
    var brokerUrl: String?

    @Option(
        help: ArgumentHelp(
            "The one pact to verify, as a webhook of the broker names it: ${pactbroker.pactUrl}. [PACT_WEBHOOK_CALLBACK_URL]",
            valueName: "url"))
    var webhookCallbackUrl: String?

    @Option(help: ArgumentHelp("The user's name at the broker or the address of a pact. [PACT_BROKER_USERNAME]", valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("The user's password. [PACT_BROKER_PASSWORD]", valueName: "password"))
    var password: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("A bearer token, instead of a user. [PACT_BROKER_TOKEN]", valueName: "token"))
    var token: String?

    @Option(
        help: ArgumentHelp(
            #"Which consumers' versions, as JSON: '{"mainBranch": true}', '{"deployedOrReleased": true}'; may be repeated."#,
            valueName: "json"))
    var consumerVersionSelectors: [String] = []

    @Option(help: ArgumentHelp("The consumers' latest versions with these tags, with commas between them.", valueName: "tags"))
    var consumerVersionTags: [String] = []

    @Flag(help: "Let pacts that this provider's branch has never verified fail without failing the run.")
    var enablePending = false

    @Option(
        help: ArgumentHelp(
            "Also pacts that nobody has verified, published since this date, as pending ones: 2026-11-22.", valueName: "date"))
    var includeWipPactsSince: String?

    @Option(
        help: ArgumentHelp(
            "How often a request to the broker is repeated where nobody answers. [PACT_BROKER_HTTP_RETRIES]", valueName: "times"))
    var retries: Int?

    @Option(help: ArgumentHelp("A file of certificates to trust besides the system's. [SSL_CERT_FILE]", valueName: "file"))
    var sslCertificate: String?

    @Flag(help: "Believe any certificate: anybody on the way can read and change everything. [SSL_SKIP_VERIFICATION]")
    var disableSslVerification = false

    static let names = BrokerConnection.Names(
        address: "--broker-url", username: "--user", password: "--password", token: "--token")

    /// The broker, where one is to be asked: where an option names one, or the environment does and no pacts are named otherwise.
    ///
    /// - Throws: `CommandFailure.input` when what names it is wrong.
    func connection(unless hasOthers: Bool, _ environment: CommandEnvironment) throws(CommandFailure) -> BrokerConnection? {
        let isNamed = brokerUrl != nil || callback(environment) != nil
        guard isNamed || (!hasOthers && environment.text("PACT_BROKER_BASE_URL") != nil) else { return nil }
        return try BrokerConnection(given, names: Self.names, environment)
    }

    /// What is said of the broker, and of whom and what is believed where pacts are fetched by their addresses.
    var given: BrokerConnection.Given {
        BrokerConnection.Given(
            address: brokerUrl, username: user, password: password, token: token, retries: retries, certificates: sslCertificate,
            skipsVerification: disableSslVerification)
    }

    /// The pact that a webhook names; the variable counts only where a broker does too.
    func callback(_ environment: CommandEnvironment) -> String? {
        webhookCallbackUrl ?? (brokerUrl == nil ? nil : environment.text("PACT_WEBHOOK_CALLBACK_URL"))
    }

    /// True where anything says which pacts are wanted, or how: without it the latest of each consumer are.
    var isSelecting: Bool {
        !consumerVersionSelectors.isEmpty || !consumerVersionTags.isEmpty || enablePending || includeWipPactsSince != nil
    }

    /// - Throws: `CommandFailure.input` when a selector is no JSON object.
    func query(_ publishing: ResultPublishingOptions) throws(CommandFailure) -> BrokerClient.PactsQuery {
        var selectors: [JSONValue] = []
        for text in consumerVersionSelectors {
            guard let json = try? JSONValue.parse(text), (json.array ?? [json]).allSatisfy({ $0.object != nil }) else {
                throw .input(#"'\#(text)' is no selector; write it as JSON, e.g. '{"mainBranch": true}'."#)
            }
            selectors += json.array ?? [json]
        }
        for tag in consumerVersionTags.flatMap({ $0.split(separator: ",") }) {
            selectors.append(["tag": .string(String(tag)), "latest": true])
        }
        return BrokerClient.PactsQuery(
            selectors: selectors, providerBranch: publishing.providerBranch, providerTags: publishing.tags, includesPending: enablePending,
            workInProgressSince: includeWipPactsSince)
    }
}
