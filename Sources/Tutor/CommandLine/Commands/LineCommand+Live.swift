extension LineCommand {
    static let live = LineCommand(
        name: "live", arguments: "[on|off]", does: "run the checks at each pause in typing",
        completion: { _, before in before.isEmpty ? ["on", "off"] : [] },
        action: { (state, arguments) throws(LineCommandError) in
            switch arguments.first {
            case nil, "on": state.setLive(true)
            case "off": state.setLive(false)
            case .some(let word): throw .notKnown(word, what: "on or off", known: ["on", "off"])
            }
        })
}
