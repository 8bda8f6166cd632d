extension LineCommand {
    static let broker = LineCommand(
        name: "broker", arguments: "[matrix | log | renew | restore FILE]",
        does: "the broker of steps 11 and 12: what it knows, its log; renew starts it anew and keeps the old one",
        completion: { state, before in
            switch before {
            case []: ["matrix", "log", "renew", "restore"]
            case ["restore"]: state.broker?.kept ?? []
            default: []
            }
        },
        action: { (state, arguments) throws(LineCommandError) in
            switch arguments.first {
            case nil, "matrix"?: state.showBroker(.matrix)
            case "log"?: state.showBroker(.log)
            case "renew"?: try state.askToRenewBroker()
            case "restore"?: try state.restoreBroker(arguments.words.dropFirst().first)
            case let word?: throw .notKnown(word, what: "matrix, log, renew or restore", known: ["matrix", "log", "renew", "restore"])
            }
        })

    static let webhook = LineCommand(
        name: "webhook", arguments: "verify",
        does: "have the broker call the tutor for each contract to verify, which then runs the checks",
        isOfBroker: true, completion: { _, before in before.isEmpty ? ["verify"] : [] },
        action: { (state, arguments) throws(LineCommandError) in
            guard let word = arguments.first else { throw .missing("what the webhook is to do: verify") }
            guard word == "verify" else { throw .notKnown(word, what: "something a webhook does here", known: ["verify"]) }
            try state.makeVerifyingWebhook()
        })
}
