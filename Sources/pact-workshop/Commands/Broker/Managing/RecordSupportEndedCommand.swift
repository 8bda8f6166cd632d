import ArgumentParser
import Pact
import PactBroker

/// `record-support-ended`: writes down that a released version is no longer supported.
struct RecordSupportEndedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-support-ended", abstract: "Tell a broker that a released version is no longer supported in an environment.")

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
        let versions = try broker.ask { try await $0.recordSupportEnded(of: pacticipant, version, in: environment) }
        output.tell(
            .array(versions.map(\.json)), id: versions.first?.uuid,
            ["\(pacticipant) \(version) is recorded as no longer supported in \(environment)."])
    }
}
