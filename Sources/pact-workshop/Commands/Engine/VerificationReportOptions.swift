import ArgumentParser
import Pact

/// How a verification is told of.
struct VerificationReportOptions: ParsableArguments {
    @Option(
        name: [.customShort("j"), .long],
        help: ArgumentHelp(
            "Write the results to this file too, as the official verifier does. [PACT_VERIFIER_JSON_REPORT]", valueName: "file"))
    var json: String?

    @Option(help: "How to tell the result: text or json.")
    var output = OutputFormat.text

    @Flag(name: [.customLong("no-colour"), .customLong("no-color")], help: "Print without colours.")
    var noColour = false

    @Flag(help: "Stop at the first interaction that fails.")
    var exitOnFirstError = false

    @Flag(help: "Only the interactions that failed in the run before, whose report --json names.")
    var lastFailed = false

    @Flag(help: "Take it for success when there are no pacts to verify.")
    var ignoreNoPactsError = false

    /// The file of the report that is written, and read for what failed last; `nil` where none is named.
    func reportFile(_ environment: CommandEnvironment) -> String? {
        json ?? environment.text("PACT_VERIFIER_JSON_REPORT")
    }

    /// The filter, narrowed to what failed in the run before where that is asked for.
    ///
    /// - Throws: `CommandFailure.input` when there is no report of a run before.
    func narrowed(_ filter: InteractionFilter, _ environment: CommandEnvironment) throws(CommandFailure) -> InteractionFilter {
        guard lastFailed else { return filter }
        guard let file = reportFile(environment) else {
            throw .input("--last-failed reads the report of the run before; name its file with --json, in both runs.")
        }
        do {
            return filter.selectingFailed(of: try JSONValue.parse(try InputFile.bytes(file)))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw .input("\(file) is no report of a verification; run once without --last-failed, with --json \(file).")
        }
    }
}
