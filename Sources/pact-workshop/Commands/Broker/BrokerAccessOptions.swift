import ArgumentParser
import PactBroker

/// Who may use the broker: options, and environment variables where those are left out.
struct BrokerAccessOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who may read and write; else PACT_BROKER_BASIC_AUTH_USERNAME.", valueName: "name"))
    var username: String?

    @Option(help: ArgumentHelp("Better in PACT_BROKER_BASIC_AUTH_PASSWORD: others see options.", valueName: "password"))
    var password: String?

    @Option(help: ArgumentHelp("Who may only read; else PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME.", valueName: "name"))
    var readOnlyUsername: String?

    @Option(help: ArgumentHelp("Else PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD.", valueName: "password"))
    var readOnlyPassword: String?

    @Option(help: ArgumentHelp("Takes this bearer token as well; else PACT_BROKER_BEARER_TOKEN.", valueName: "token"))
    var token: String?

    /// - Throws: `CommandFailure.input` for half a user, or text that can be no credential.
    func access(_ environment: CommandEnvironment) throws(CommandFailure) -> GrantedAccess {
        var granted = GrantedAccess()
        if let (user, source) = try user(environment, Self.owner, username, password) {
            granted.access.user = user
            granted.add("basic", "a user name and a password", source)
        }
        if let (user, source) = try user(environment, Self.reader, readOnlyUsername, readOnlyPassword) {
            granted.access.readOnlyUser = user
            granted.add("read-only", "a user name and a password for reading", source)
        }
        if let (token, source) = try value(token, "--token", environment, "PACT_BROKER_BEARER_TOKEN") {
            granted.access.token = token
            granted.add("bearer", "a bearer token", source)
        }
        return granted
    }

    private struct Names {
        let nameOption: String
        let passwordOption: String
        let nameVariable: String
        let passwordVariable: String
    }

    private static let owner = Names(
        nameOption: "--username", passwordOption: "--password", nameVariable: "PACT_BROKER_BASIC_AUTH_USERNAME",
        passwordVariable: "PACT_BROKER_BASIC_AUTH_PASSWORD")

    private static let reader = Names(
        nameOption: "--read-only-username", passwordOption: "--read-only-password",
        nameVariable: "PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME", passwordVariable: "PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD")

    private func user(
        _ environment: CommandEnvironment, _ names: Names, _ name: String?, _ password: String?
    ) throws(CommandFailure) -> (user: BrokerAccess.User, source: String)? {
        let name = try value(name, names.nameOption, environment, names.nameVariable)
        let password = try value(password, names.passwordOption, environment, names.passwordVariable)
        switch (name, password) {
        case (nil, nil): return nil
        case (let name?, let password?):
            guard !name.text.contains(":") else {
                throw .input("The user name \(name.text) has a colon in it, which basic authentication cannot send.")
            }
            return (BrokerAccess.User(name: name.text, password: password.text), "\(name.source) and \(password.source)")
        case (let name?, nil):
            throw .input("There is \(name.source), and no password. Add \(names.passwordOption) or \(names.passwordVariable).")
        case (nil, let password?):
            throw .input("There is \(password.source), and no user name. Add \(names.nameOption) or \(names.nameVariable).")
        }
    }

    private func value(
        _ option: String?, _ name: String, _ environment: CommandEnvironment, _ variable: String
    ) throws(CommandFailure) -> (text: String, source: String)? {
        let given = option.map { (text: $0, source: name) } ?? environment.text(variable).map { (text: $0, source: variable) }
        guard let given else { return nil }
        guard !given.text.isEmpty else { throw .input("\(given.source) is empty.") }
        guard given.text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw .input("\(given.source) has a control character or a line's end in it, which no header can send.")
        }
        return given
    }
}
