import Workshop

extension LineCommand {
    static let clock = LineCommand(
        name: "clock", arguments: "[[provider] TIME]", does: "move the time for everything, or for the provider alone; now goes back",
        completion: { _, before in
            switch before {
            case []: ["provider", "now", "2019-01-14T12:00Z", "+2h", "-1d"]
            case ["provider"]: ["now", "2019-01-14T12:00Z", "+2h", "-1d"]
            default: []
            }
        },
        action: { (state, arguments) throws(LineCommandError) in
            guard !arguments.isEmpty else {
                state.say(state.clockSentence)
                return
            }
            do throws(ClockSettingError) {
                state.setClock(try state.clock.set(arguments.text))
            } catch {
                throw .refused(error.sentence)
            }
        })
}
