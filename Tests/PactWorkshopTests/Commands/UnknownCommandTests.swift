import Testing

@testable import pact_workshop

@Suite("Words that name no command")
struct UnknownCommandTests {
    @Test(
        "are named, with the nearest command there is",
        arguments: [
            ("verfy", "There is no command 'verfy'. Did you mean 'verify'? The commands are listed by pact-workshop --help."),
            ("zzzzzz", "There is no command 'zzzzzz'. The commands are listed by pact-workshop --help."),
        ])
    func unknown(word: String, sentence: String) {
        #expect(UnknownCommand(arguments: [word, "x"], commands: Main.subcommands)?.failure == .input(sentence))
    }

    @Test("options, commands and help are left to the parser", arguments: [[], [""], ["--step", "3"], ["mock"], ["help", "mock"]])
    func known(arguments: [String]) {
        #expect(UnknownCommand(arguments: arguments, commands: Main.subcommands)?.word == nil)
    }
}
