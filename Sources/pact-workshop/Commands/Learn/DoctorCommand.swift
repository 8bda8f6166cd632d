import ArgumentParser
import Workshop

/// Tells what of the surroundings works and what does not.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Tell what works here and what does not: terminal, locale, ports, paths.")

    @OptionGroup var course: CourseOptions

    func run() throws {
        let environment = CommandEnvironment()
        var findings = TerminalExamination(environment: environment).findings
        findings += try AsyncWork.result { await PortExamination().findings() }
        let broker = BrokerExamination(workspace: try? course.workspace(), environment: environment)
        findings += try AsyncWork.result { await broker.findings() }
        findings += CourseExamination(options: course).findings
        for finding in findings { Output.line(finding.line) }
        if findings.contains(where: { $0.verdict == .broken }) { throw ExitCode(3) }
    }
}
