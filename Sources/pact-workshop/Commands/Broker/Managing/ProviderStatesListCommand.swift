import ArgumentParser
import Pact
import PactBroker

/// `provider-states list`.
struct ProviderStatesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the states that a provider's consumers rely on, in the pacts of a branch or an environment.")

    @Option(name: [.customShort("r"), .long], help: ArgumentHelp("The provider.", valueName: "name"))
    var provider: String

    @Option(help: ArgumentHelp("The consumers' branch.", valueName: "branch"))
    var branch: String?

    @Option(help: ArgumentHelp("The environment that the consumers are in.", valueName: "name"))
    var environment: String?

    @Flag(help: "The same as --output json.")
    var json = false

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func validate() throws {
        guard branch == nil || environment == nil else {
            throw ValidationError("--branch and --environment exclude each other; name one of them.")
        }
    }

    func run() throws {
        let (provider, branch, environment) = (provider, branch, environment)
        let states = try broker.ask(about: AskedNames(provider, environment: environment)) {
            try await $0.providerStates(of: provider, branch: branch, environment: environment)
        }
        var output = output
        if json { output.output = .json }
        let rows = states.map { [$0.name, $0.consumers.joined(separator: ", ")] }
        let none = "No pact with \(provider) names a provider state."
        output.tell(
            .array(states.map(\.json)), states.isEmpty ? [none] : TextTable(headings: ["STATE", "CONSUMERS"], rows: rows).lines)
    }
}
