import ArgumentParser
import Pact

/// How a command tells what a broker answered.
struct BrokerOutputOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people; a list is a table.
        case text
        case table
        /// The broker's answer as one line of JSON.
        case json
        /// The same over several lines.
        case pretty
        /// The identifier alone.
        case id
    }

    @Option(name: .shortAndLong, help: "How to tell the result: text, table, json, pretty or id.")
    var output = Format.text

    /// Prints a result.
    ///
    /// - Parameters:
    ///   - id: what identifies the result, where something does.
    ///   - lines: the result for people.
    func tell(_ json: JSONValue, id: String? = nil, _ lines: [String]) {
        switch output {
        case .text, .table: lines.forEach { Output.line($0) }
        case .json: Output.json(json)
        case .pretty: Output.line(Output.escaped(json.text(pretty: true)))
        case .id: Output.line(id ?? json.text())
        }
    }
}
