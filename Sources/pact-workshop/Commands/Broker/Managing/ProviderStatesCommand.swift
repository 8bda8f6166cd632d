import ArgumentParser
import Pact
import PactBroker

/// `provider-states list`: lists the states that a provider's consumers rely on.
struct ProviderStatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider-states", abstract: "List the states that a provider's consumers rely on.",
        subcommands: [ProviderStatesListCommand.self])
}
