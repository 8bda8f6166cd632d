extension LineCommand {
    static let mock = LineCommand(
        name: "mock", arguments: "[PORT | off]", does: "a mock server of this step's contract, for a consumer of your own",
        completion: { state, before in before.isEmpty ? (state.mock == nil ? ["8080"] : ["off"]) : [] },
        action: { (state, arguments) throws(LineCommandError) in
            guard let word = arguments.first else { return try state.startMock(port: 0) }
            if word == "off" { return try state.stopMock() }
            guard let port = Int(word), (1...65_535).contains(port) else {
                throw .notKnown(word, what: "a port from 1 to 65535, or off", known: ["off"])
            }
            try state.startMock(port: port)
        })
}
