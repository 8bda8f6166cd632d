import ArgumentParser
import Pact

/// `match`: runs specification test cases and prints one line of JSON for each.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Compare expected and actual messages of specification test cases.",
        discussion: """
            A case is a JSON file {"match", "comment", "expected", "actual"}. One line of JSON is printed for each: \
            {"file", "match", "mismatches"}. The exit code is 0 when all matched, else 1.
            """)

    @Option(help: "The version of the specification the cases are written in: v1, v1.1, v2, v3 or v4.")
    var spec: SpecificationVersion

    @Option(help: "What the cases hold: request, response or message.")
    var kind: MatchingCase.Kind

    @Argument(help: "Case files, or folders to search for *.json.")
    var paths: [String]

    func run() throws {
        let files = try paths.flatMap { path throws(CommandFailure) in try InputFile.jsonFiles(path) }
        var allMatched = true
        for file in files {
            let result = try MatchCaseLine(file: file, kind: kind, specification: spec)
            allMatched = allMatched && result.isMatch
            Output.json(result.json)
        }
        if !allMatched { throw ExitCode(1) }
    }
}

extension SpecificationVersion: ExpressibleByArgument {
    public init?(argument: String) {
        guard let version = Self.allCases.first(where: { $0.name.lowercased() == argument.lowercased() }) else { return nil }
        self = version
    }

    public static var allValueStrings: [String] { allCases.map { $0.name.lowercased() } }
}

extension MatchingCase.Kind: ExpressibleByArgument {}
