import Testing

@testable import pact_workshop

@Suite("Words that name no command")
struct UnknownCommandTests {
    @Test(
        "are named, with the nearest command there is",
        arguments: [
            (["verfy", "x"], "There is no command 'verfy'. Did you mean 'verify'? The commands are listed by pact-workshop --help."),
            (["zzzzzz"], "There is no command 'zzzzzz'. The commands are listed by pact-workshop --help."),
            (
                ["course", "chekc"],
                "There is no command 'chekc'. Did you mean 'check'? The commands are listed by pact-workshop course --help."
            ),
        ])
    func unknown(arguments: [String], sentence: String) {
        #expect(UnknownCommand(arguments: arguments, of: Main.self)?.failure == .input(sentence))
    }

    @Test(
        "options, commands and help are left to the parser",
        arguments: [[], [""], ["--step", "3"], ["mock"], ["mock", "x"], ["help", "mock"], ["course"], ["course", "check", "x"]])
    func known(arguments: [String]) {
        #expect(UnknownCommand(arguments: arguments, of: Main.self)?.word == nil)
    }
}
