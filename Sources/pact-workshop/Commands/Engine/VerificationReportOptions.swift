import ArgumentParser

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

    @Flag(help: "Take it for success when there are no pacts to verify.")
    var ignoreNoPactsError = false
}
