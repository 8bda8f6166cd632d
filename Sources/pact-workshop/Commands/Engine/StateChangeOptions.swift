import ArgumentParser
import Pact

/// How the provider is told of the states it is to be in.
struct StateChangeOptions: ParsableArguments {
    @Option(
        name: [.customShort("s"), .long],
        help: ArgumentHelp("Where to post each provider state before its request. [PACT_PROVIDER_STATE_CHANGE_URL]", valueName: "url"))
    var stateChangeUrl: String?

    @Flag(help: "Send the state as query parameters instead of a body. [PACT_PROVIDER_STATE_CHANGE_AS_QUERY]")
    var stateChangeAsQuery = false

    @Flag(help: "Call the address after each request too, with the action teardown. [PACT_PROVIDER_STATE_CHANGE_TEARDOWN]")
    var stateChangeTeardown = false

    func tearsDown(_ environment: CommandEnvironment) -> Bool {
        stateChangeTeardown || environment.isOn("PACT_PROVIDER_STATE_CHANGE_TEARDOWN")
    }

    /// - Returns: `nil` where no address is given.
    /// - Throws: `CommandFailure.input` when what is given is none.
    func address(_ environment: CommandEnvironment, customHeaders: Headers, timeout: Duration) throws(CommandFailure) -> StateChangeURL? {
        guard let text = stateChangeUrl ?? environment.text("PACT_PROVIDER_STATE_CHANGE_URL") else { return nil }
        do {
            let address = try HTTPAddress(text)
            return StateChangeURL(
                origin: address.server, target: address.target,
                sendsQuery: stateChangeAsQuery || environment.isOn("PACT_PROVIDER_STATE_CHANGE_AS_QUERY"),
                customHeaders: customHeaders, timeout: timeout)
        } catch {
            throw .input("The state change address: \(error.sentence)")
        }
    }
}
