import Testing

@testable import pact_workshop

@Suite("Options that no command has")
struct UnknownOptionTests {
    @Test(
        "are named, with the nearest option of the command",
        arguments: [
            (
                ["run", "--outptu", "json"],
                "There is no option '--outptu'. Did you mean '--output'? The options are listed by pact-workshop run --help."
            ),
            (["--stpe=3"], "There is no option '--stpe'. Did you mean '--step'? The options are listed by pact-workshop --help."),
            (
                ["course", "check", "--zzzzzzz"],
                "There is no option '--zzzzzzz'. The options are listed by pact-workshop course check --help."
            ),
        ])
    func unknown(arguments: [String], sentence: String) {
        #expect(UnknownOption(arguments: arguments, of: Main.self)?.failure == .input(sentence))
    }

    @Test(
        "those that there are, and what stands behind --, are left to the parser",
        arguments: [
            [], ["run", "--output", "xml"], ["run", "--output=xml", "--help"], ["verify", "--no-color", "--no-colour", "-x"],
            ["match", "--spec", "v2", "--", "--odd"], ["verify", "--header", "bad"],
        ])
    func known(arguments: [String]) {
        #expect(UnknownOption(arguments: arguments, of: Main.self)?.option == nil)
    }
}
