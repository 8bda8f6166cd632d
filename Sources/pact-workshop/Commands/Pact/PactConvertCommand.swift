import ArgumentParser
import Foundation
import Pact

/// `pact convert`: writes a pact in another version of the specification.
struct PactConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Write a pact file in another version of the specification.",
        discussion: """
            The result goes to standard output, or into a file with --output-file. What the version cannot say is left out, and each \
            loss is told on standard error. The exit code is 0 when the pact could be converted, with losses or without.
            """)

    @Option(help: "The version: v1, v1.1, v2, v3 or v4.")
    var to: SpecificationVersion

    @Option(help: ArgumentHelp("Write the result into this file.", valueName: "file"))
    var outputFile: String?

    @Argument(help: "The pact file.")
    var file: String

    func run() throws {
        let pact = try PactDocument(path: file).pact
        let (converted, losses) = pact.converted(to: to)
        if let outputFile {
            try write(converted, to: outputFile)
        } else {
            Output.line(Output.escaped(String(converted.text.dropLast())))
        }
        for loss in losses { Output.note(loss.sentence.visible) }
    }

    /// Only a whole file takes the place of another.
    private func write(_ pact: PactFile, to path: String) throws(CommandFailure) {
        do {
            try Data(pact.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .input("\(path) cannot be written; look at the folder and its rights.")
        }
    }
}
