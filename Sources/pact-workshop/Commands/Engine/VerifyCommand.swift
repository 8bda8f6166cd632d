import ArgumentParser
import Foundation
import Pact
import PactBroker
import PactIO

/// `verify`: asks a provider in any language whether it keeps the pacts of its consumers.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a provider against pact files, or against the pacts that a broker has for it.",
        discussion: """
            The exit code is 0 when every interaction holds, 1 when one does not or there is nothing to verify, 2 when a pact, an \
            option or an address is wrong, 3 when the provider or the broker cannot be reached, or the broker did not take the result. Options that have an environment variable \
            in the official verifier read it here too.
            """)

    @OptionGroup(title: "Pacts") var sources: PactSourceOptions
    @OptionGroup(title: "Pacts of a broker") var broker: BrokerSourceOptions
    @OptionGroup(title: "Publishing the result") var publishing: ResultPublishingOptions
    @OptionGroup(title: "Provider") var provider: ProviderOptions
    @OptionGroup(title: "Provider states") var states: StateChangeOptions
    @OptionGroup(title: "Which interactions") var filters: InteractionFilterOptions
    @OptionGroup(title: "Report") var reporting: VerificationReportOptions

    func run() throws {
        let environment = CommandEnvironment()
        let connection = try broker.connection(unless: sources.hasOwn, environment)
        let plan = try plan(connection, environment)
        let source = try connection.map { connection throws(CommandFailure) in try pactSource(connection, environment) }
        guard source != nil || sources.hasOwn else {
            throw CommandFailure.input("Say which pacts to verify: --file, --dir, --url or --broker-url.")
        }
        let authorization = try authorization(environment)
        let output = VerificationOutput(options: reporting, environment: environment)
        let sources = sources
        let result = try AsyncWork.result {
            let documents = try await sources.documents(
                over: plan.transport, timeout: plan.options.timeout, broker: source, authorization: authorization, environment)
            return try await plan.result(on: documents, tell: output)
        }
        try output.finish(result)
    }

    /// Which pacts of the broker are meant.
    private func pactSource(_ connection: BrokerConnection, _ environment: CommandEnvironment) throws(CommandFailure) -> BrokerPactSource {
        let mayHaveNone = reporting.ignoreNoPactsError
        if let url = broker.callback(environment) {
            return BrokerPactSource(connection: connection, wanted: .at(url), mayHaveNone: mayHaveNone)
        }
        guard let provider = sources.provider(environment) else {
            throw .input("Say whose pacts the broker is asked for: --provider-name ProductService.")
        }
        let wanted: BrokerPactSource.Wanted =
            broker.isSelecting ? .selected(provider: provider, try broker.query(publishing)) : .latest(provider: provider)
        return BrokerPactSource(connection: connection, wanted: wanted, mayHaveNone: mayHaveNone)
    }

    /// Who asks for pacts by their addresses; only options count, so that no broker's credentials go elsewhere unasked.
    private func authorization(_ environment: CommandEnvironment) throws(CommandFailure) -> String? {
        guard broker.token != nil || broker.user != nil else { return nil }
        return try BrokerConnection.credentials(broker.given, BrokerSourceOptions.names, environment).authorization
    }

    /// Everything the options say, read before the first byte is sent.
    private func plan(_ connection: BrokerConnection?, _ environment: CommandEnvironment) throws -> VerificationPlan {
        let version = publishing.version
        guard version == nil || connection != nil else {
            throw CommandFailure.input("--publish needs a broker that the pacts come from: --broker-url http://localhost:9292.")
        }
        var sockets = NetworkTransport(keepsConnections: true)
        sockets.trust = BrokerConnection.trust(broker.given, environment)
        let transport = RedirectFollowingTransport(base: sockets)
        var options = VerificationOptions()
        options.customHeaders = provider.customHeaders
        options.timeout = try provider.timeout(environment)
        options.filter = try reporting.narrowed(filters.filter(environment), environment)
        options.stopsAtFirstFailure = reporting.exitOnFirstError
        options.tearsDown = states.tearsDown(environment)
        options.stateHandler = try states.address(environment, customHeaders: provider.customHeaders, timeout: options.timeout)?
            .handler(over: transport)
        options.generation = .system
        let begin = ContinuousClock.now
        options.stopwatch = { ContinuousClock.now - begin }
        let origin = try provider.origin(environment)
        options.transports = try provider.otherTransports(beside: origin)
        return VerificationPlan(
            origin: origin, transport: transport, options: options,
            publishing: version.flatMap { version in connection.map { ResultPublishing(client: $0.client, version: version) } })
    }
}
