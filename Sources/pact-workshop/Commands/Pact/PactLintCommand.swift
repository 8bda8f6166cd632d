import ArgumentParser
import Pact

/// `pact lint`: names what is smelly in a contract.
struct PactLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Judge a pact file: name what will do harm, the line, and a better form.",
        discussion: "The exit code is 0 when there is nothing to say, 1 when there is, 2 when the file cannot be read.")

    @Argument(help: "The pact file.")
    var file: String

    @Option(help: "How to tell the result: text or json.")
    var output = OutputFormat.text

    func run() throws {
        let bytes = try InputFile.bytes(file)
        let findings: [LintFinding]
        do {
            findings = try PactLint.findings(in: bytes)
        } catch {
            throw CommandFailure.input("\(file) is no pact that can be used. \(error.sentence)")
        }
        let report = LintReport(file: file, findings: findings)
        switch output {
        case .json: Output.json(report.json)
        case .text: for line in report.lines { Output.line(line) }
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }
}
