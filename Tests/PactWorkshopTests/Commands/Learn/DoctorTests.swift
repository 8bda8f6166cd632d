import Testing

@testable import pact_workshop

@Suite("What the doctor tells")
struct DoctorTests {
    @Test(
        "a finding is one line: verdict, subject, words",
        arguments: [
            (DoctorFinding.Verdict.fine, "ok       ports      a?b"), (.limited, "limited  ports      a?b"),
            (.broken, "not ok   ports      a?b"),
        ])
    func line(verdict: DoctorFinding.Verdict, line: String) {
        #expect(DoctorFinding(verdict: verdict, subject: "ports", words: "a\u{1B}b").line == line)
    }

    @Test(
        "the locale is judged by the variable that counts",
        arguments: [
            (["LANG": "de_DE.UTF-8"], true), (["LANG": "C"], false), (["LC_ALL": "C", "LANG": "C.utf8"], false),
            (["LC_CTYPE": "C.UTF8"], true), ([:], false),
        ])
    func locale(variables: [String: String], isFine: Bool) {
        let finding = TerminalExamination(environment: CommandEnvironment(variables)).findings.first { $0.subject == "locale" }
        #expect((finding?.verdict == .fine) == isFine)
    }

    @Test("servers can be started and reached here")
    func ports() async {
        #expect(await PortExamination().findings().map(\.verdict) == [.fine])
    }
}
