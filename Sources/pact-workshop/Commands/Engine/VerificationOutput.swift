import ArgumentParser
import Foundation
import Pact

/// Tells of a verification as it goes on and at its end, and turns its result into an exit code.
struct VerificationOutput: Sendable {
    private let format: OutputFormat
    private let isColoured: Bool
    private let file: String?
    private let mayHaveNoPacts: Bool

    init(options: VerificationReportOptions, environment: CommandEnvironment) {
        format = options.output
        isColoured = !options.noColour && environment.text("NO_COLOR") == nil && Output.isTerminal
        file = options.reportFile(environment)
        mayHaveNoPacts = options.ignoreNoPactsError
    }

    /// Prints the report on one pact, or in JSON only what a person must be warned of.
    func tell(_ report: VerificationReport) {
        guard format == .text else {
            for state in report.results.flatMap(\.unhandledStates) { Output.note("Nothing sets up the state \"\(state)\".") }
            return
        }
        report.lines(isColoured: isColoured).forEach { isColoured ? Output.coloured($0) : Output.line($0) }
    }

    /// Prints what a broker wants people to read.
    func tell(notices: [String]) {
        guard format == .text, !notices.isEmpty else { return }
        Output.line("")
        notices.forEach { Output.line($0) }
    }

    /// Writes what comes last.
    ///
    /// - Throws: an exit code or `CommandFailure` when the verification did not succeed, or a broker has not got its result.
    func finish(_ result: VerificationPlan.Result) throws {
        let reports = result.reports
        if let file { try write(VerificationReport.resultsJSON(of: reports), to: file) }
        if format == .json { Output.json(VerificationReport.json(of: reports)) }
        if let error = result.unpublished.first {
            throw CommandFailure.environment("The result could not be published. " + error.failure(BrokerSourceOptions.names).sentence)
        }
        switch VerificationVerdict(reports) {
        case .holds: break
        case .nothingSelected: Output.note("No interaction was selected, so nothing was verified; look at the filters.")
        case .noPacts where mayHaveNoPacts: Output.note("There are no pacts to verify.")
        case .noPacts:
            throw CommandFailure.refused(
                "There are no pacts to verify; look at --dir, --provider-name, --filter-consumer and the selectors.")
        case .emptyPact(let title): throw CommandFailure.refused("\(title): the pact has no interactions, so it proves nothing.")
        case .unreachable(let error): throw CommandFailure.environment(error.sentence.asSentence)
        case .unsendable(let error): throw CommandFailure.input(error.sentence.asSentence)
        case .fails: throw ExitCode(1)
        }
    }

    private func write(_ json: JSONValue, to path: String) throws(CommandFailure) {
        do {
            try Data(json.bytes(pretty: true)).write(to: URL(fileURLWithPath: path))
        } catch {
            throw .input("The report \(path) cannot be written; look at the folder and its rights.")
        }
    }
}
