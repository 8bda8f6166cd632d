import ArgumentParser
import Pact
import PactBroker

/// `record-release`: writes down that a version has been given out for an environment.
struct RecordReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-release", abstract: "Tell a broker that a version has been released to an environment.",
        discussion: "For what others install, such as an app or a library: earlier releases count until their support ends.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The number of its version.", valueName: "version"))
    var version: String

    @Option(help: ArgumentHelp("The environment.", valueName: "name"))
    var environment: String

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (pacticipant, version, environment) = (pacticipant, version, environment)
        let json = try broker.ask(about: AskedNames(pacticipant, version: version)) {
            try await $0.recordRelease(of: pacticipant, version, to: environment)
        }
        output.tell(json, id: json["uuid"]?.string, ["\(pacticipant) \(version) is recorded as released to \(environment)."])
    }
}
