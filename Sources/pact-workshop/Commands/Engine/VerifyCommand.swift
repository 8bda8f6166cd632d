import ArgumentParser
import Foundation
import Pact
import PactIO

/// `verify`: asks a provider in any language whether it keeps the pacts of its consumers.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a provider against pact files.",
        discussion: """
            The exit code is 0 when every interaction holds, 1 when one does not or there is nothing to verify, 2 when a pact, an \
            option or an address is wrong, 3 when the provider cannot be reached. Options that have an environment variable \
            in the official verifier read it here too.
            """)

    @OptionGroup(title: "Pacts") var sources: PactSourceOptions
    @OptionGroup(title: "Provider") var provider: ProviderOptions
    @OptionGroup(title: "Provider states") var states: StateChangeOptions
    @OptionGroup(title: "Which interactions") var filters: InteractionFilterOptions
    @OptionGroup(title: "Report") var reporting: VerificationReportOptions

    func run() throws {
        let environment = CommandEnvironment()
        let plan = try plan(environment)
        let output = VerificationOutput(options: reporting, environment: environment)
        let sources = sources
        let reports = try AsyncWork.result {
            let documents = try await sources.documents(over: plan.transport, timeout: plan.options.timeout, environment)
            return await plan.reports(on: documents) { output.tell($0) }
        }
        try output.finish(reports)
    }

    /// Everything the options say, read before the first byte is sent.
    private func plan(_ environment: CommandEnvironment) throws -> VerificationPlan {
        let transport = RedirectFollowingTransport(base: NetworkTransport(keepsConnections: true))
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
        return VerificationPlan(origin: origin, transport: transport, options: options)
    }
}
