import ArgumentParser
import Pact
import Workshop

/// `provider`: serves the sample provider of a step, for `curl` and for verifiers of any make.
struct ProviderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider", abstract: "Serve the sample provider as it is in a step, until interrupted.",
        discussion: """
            Provider states are changed by a POST of {"action", "params", "state"} to the second address. With --output json \
            both are printed as {"url", "stateChangeUrl"}.
            """)

    @Argument(help: "The step; else the one where you left off.")
    var step: Int?

    @OptionGroup var listening: ListeningOptions
    @OptionGroup var course: CourseOptions

    @Option(help: "How to tell the addresses: text or json.")
    var output = OutputFormat.text

    func run() throws {
        let lesson = try lesson()
        let desk = ProviderDesk(provider: try SampleProvider.make(of: lesson))
        let output = output
        try listening.serve(desk.handler) { origin in
            let stateChange = origin.description + ProviderDesk.stateChangePath
            switch output {
            case .text:
                Output.line(origin.description)
                Output.line(stateChange)
                Output.note("\(desk.provider.file.name) of step \(lesson.number), and where its states are changed, until Ctrl-C.")
            case .json: Output.json(["url": .string(origin.description), "stateChangeUrl": .string(stateChange)])
            }
        }
    }

    private func lesson() throws -> Lesson {
        if let step { return try course.lessons().lesson(step) }
        return try course.lessons().lesson(after: try course.workspace().readProgress())
    }
}
