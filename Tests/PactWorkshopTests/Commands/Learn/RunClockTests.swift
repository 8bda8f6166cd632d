import ArgumentParser
import Testing

@testable import pact_workshop

@Suite("run with the clock moved")
struct RunClockTests {
    @Test("a time may begin with a sign, behind a blank or behind an equals sign")
    func parsing() throws {
        let command = try RunCommand.parse(["9", "--clock", "-1d", "--provider-clock=+2h"])
        #expect(command.clock == "-1d")
        #expect(command.providerClock == "+2h")
        #expect(command.step == 9)
    }

    @Test(
        "what is no time is exit code 2, and says which option and what to write",
        arguments: [
            (["9", "--clock", "noon"], "--clock: \"noon\" is no time. Write one such as 2019-01-14T12:00Z (UTC), or +2h, -1d, now."),
            (["9", "--clock", "2h"], "--clock: \"2h\" is a length, not a time. With a sign it moves the clock: +2h or -2h."),
            (["--provider-clock", "2019-02-30"], "--provider-clock: There is no time \"2019-02-30\""),
            (["--clock", "+5"], "--clock: \"+5\" does not say what it counts."),
        ])
    func refused(arguments: [String], says: String) throws {
        let command = try RunCommand.parse(arguments)
        #expect {
            try command.run()
        } throws: { error in
            guard case .input(let sentence)? = error as? CommandFailure else { return false }
            return sentence.hasPrefix(says)
        }
    }
}
