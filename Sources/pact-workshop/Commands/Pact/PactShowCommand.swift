import ArgumentParser
import Pact

/// `pact show`: prints a contract for people, or as integration JSON.
struct PactShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what a pact file says, its rules beside the examples.",
        discussion: """
            With --inline the matchers stand inside the examples, in the JSON that Pact libraries hand to their engine; rules that \
            cannot stand there are in keptRules. With --output json everything is on one line.
            """)

    @Argument(help: "The pact file.")
    var file: String

    @Flag(help: "Print integration JSON: examples with their matchers inside.")
    var inline = false

    @Option(help: "How to tell the result: text or json.")
    var output = OutputFormat.text

    func run() throws {
        let pact = try PactDocument(path: file).pact
        let json = ContractJSON(pact: pact, isInline: inline).json
        switch output {
        case .json: Output.json(json)
        case .text where inline: Output.line(Output.escaped(json.text(pretty: true)))
        case .text: for line in ContractText(pact).lines { Output.line(line) }
        }
    }
}
