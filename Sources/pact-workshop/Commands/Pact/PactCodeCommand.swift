import ArgumentParser
import Pact
import Workshop

/// `pact code`: a contract as the test that would write it, in another language.
struct PactCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Write a contract as a test in Swift, JavaScript, Java, Python, Go or C#.",
        discussion: """
            The file is a pact file or a pact test of the workshop (.yaml). The test is whole: imports, a test for each interaction with its \
            matchers, and a request where your own client belongs. What a library cannot say is said in a comment. With --output json the \
            text comes with the names of the language, its library and a file for it, on one line.
            """)

    @Option(help: "swift, javascript, java, python, go or csharp.")
    var language: CodeLanguage

    @Option(help: ArgumentHelp("Write the contract as this version says it: v2, v3 or v4; its own by default.", valueName: "version"))
    var to: SpecificationVersion?

    @Option(help: ArgumentHelp("Only interactions with this description; may be given more than once.", valueName: "text"))
    var description: [String] = []

    @Argument(help: "A pact file, or a pact test that ends with .yaml.")
    var file: String

    @Option(help: "How to tell the result: text or json.")
    var output = OutputFormat.text

    func run() throws {
        var pact = try pact()
        if !description.isEmpty {
            pact.interactions.removeAll { !description.contains($0.description) }
            guard !pact.interactions.isEmpty else { throw CommandFailure.input("\(file) has no interaction of that description.") }
        }
        let (converted, losses) = pact.converted(to: to ?? pact.specification)
        let text = PactCode.text(of: converted, in: language)
        switch output {
        case .text: Output.line(String(text.dropLast()))
        case .json:
            Output.json([
                "language": .string(language.name), "library": .string(language.library), "file": .string(language.fileName),
                "code": .string(text),
            ])
        }
        for loss in losses { Output.note(loss.sentence.visible) }
    }

    private func pact() throws -> PactFile {
        let lower = file.lowercased()
        guard lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") else { return try PactDocument(path: file).pact }
        guard let text = String(validating: try InputFile.bytes(file), as: UTF8.self) else {
            throw CommandFailure.input("\(file) is not UTF-8; save it so.")
        }
        let reading = PactTestFile.read(path: file, text: text)
        guard reading.isUsable, let test = reading.value else {
            throw CommandFailure.input(reading.problems.map(\.rendered).joined(separator: "\n"))
        }
        return test.pact
    }
}

extension CodeLanguage: ExpressibleByArgument {
    /// A language by its name or another that it goes by.
    public init?(argument: String) {
        self.init(named: argument)
    }
}
