import ArgumentParser
import Pact
import PactBroker

/// `record-release`: writes down that a version has been given out for an environment.
struct RecordReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-release", abstract: "Tell a broker that a version has been released to an environment.",
        discussion: "For what others install, such as an app or a library: earlier releases count until their support ends.")

    @OptionGroup var placed: PlacedVersionOptions

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (pacticipant, version, environment) = (placed.pacticipant, placed.version, placed.environment)
        let json = try broker.ask(about: AskedNames(pacticipant, version: version)) {
            try await $0.recordRelease(of: pacticipant, version, to: environment)
        }
        output.tell(json, id: json["uuid"]?.string, ["\(pacticipant) \(version) is recorded as released to \(environment)."])
    }
}
