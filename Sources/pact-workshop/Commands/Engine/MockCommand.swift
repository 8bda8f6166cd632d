import ArgumentParser
import Pact
import PactIO

/// `mock`: plays a contract's provider until it is interrupted.
struct MockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock", abstract: "Serve a pact file as a mock server, until interrupted.",
        discussion: """
            A request that fits an interaction gets its response; any other gets status 500, with what differs in the body.
            With --output json the first line is {"url"}, and after SIGINT or SIGTERM the last is {"matched", "results"}.
            """)

    @Option(help: ArgumentHelp("The pact file to serve.", valueName: "file"))
    var pact: String

    @OptionGroup var listening: ListeningOptions

    @Flag(help: "Answer a browser's preflight requests.")
    var cors = false

    @Option(help: "How to tell the result: text or json.")
    var output = OutputFormat.text

    func run() throws {
        let document = try PactDocument(path: pact)
        let server = MockServer(MockSession(document.pact, answersPreflight: cors), generation: .system)
        let output = output
        try listening.serve(MockJournal(server: server).handler) { origin in
            switch output {
            case .text:
                Output.line(origin.description)
                Output.note("\(document.pact.provider), as \(document.pact.consumer) expects it, until Ctrl-C.")
            case .json: Output.json(["url": .string(origin.description)])
            }
        }
        report(server.session)
    }

    private func report(_ session: MockSession) {
        switch output {
        case .json: Output.json(["matched": .int(session.matchedCount), "results": session.resultsJSON])
        case .text: MockReport(session: session).lines.forEach { Output.line($0.visible) }
        }
    }
}
