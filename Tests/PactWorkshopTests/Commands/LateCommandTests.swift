import Testing

@testable import pact_workshop

@Suite("Commands behind options")
struct LateCommandTests {
    @Test(
        "are told where they belong",
        arguments: [
            ["--lessons", "course", "walk"], ["--workspace=here", "walk", "7"], ["--lessons", "a", "--workspace", "b", "walk"],
        ])
    func late(arguments: [String]) {
        #expect(
            LateCommand(arguments: arguments, of: Main.self)?.failure
                == .input(
                    "The command comes before its options: pact-workshop walk, then the options. They are listed by pact-workshop walk --help."
                ))
    }

    @Test(
        "an option's value is none, and neither is what stands behind a command or two dashes",
        arguments: [[], ["--workspace", "walk"], ["walk", "--lessons", "a", "list"], ["--lessons", "a", "--", "walk"], ["--step", "3"]])
    func none(arguments: [String]) {
        #expect(LateCommand(arguments: arguments, of: Main.self)?.word == nil)
    }
}
