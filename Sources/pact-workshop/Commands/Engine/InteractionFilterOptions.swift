import ArgumentParser
import Pact

/// Which interactions are verified.
struct InteractionFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only those whose description this pattern is found in. [PACT_DESCRIPTION]", valueName: "regex"))
    var filterDescription: String?

    @Option(
        help: ArgumentHelp(
            "Only those with a state whose name this pattern is found in; empty: those without states. [PACT_PROVIDER_STATE]",
            valueName: "regex"))
    var filterState: String?

    @Flag(help: "Only those without states. [PACT_PROVIDER_NO_STATE]")
    var filterNoState = false

    /// - Throws: `CommandFailure.input` when a pattern is none.
    func filter(_ environment: CommandEnvironment) throws(CommandFailure) -> InteractionFilter {
        do {
            return try InteractionFilter(
                description: filterDescription ?? environment.text("PACT_DESCRIPTION"),
                state: filterState ?? environment.variables["PACT_PROVIDER_STATE"],
                isWithoutState: filterNoState || environment.isOn("PACT_PROVIDER_NO_STATE"))
        } catch {
            throw .input("A filter is no regular expression: \(error.sentence)".asSentence)
        }
    }
}
