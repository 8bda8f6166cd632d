import ArgumentParser
import Pact
import PactBroker

/// `record-support-ended`: writes down that a released version is no longer supported.
struct RecordSupportEndedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-support-ended", abstract: "Tell a broker that a released version is no longer supported in an environment.")

    @OptionGroup var placed: PlacedVersionOptions

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (pacticipant, version, environment) = (placed.pacticipant, placed.version, placed.environment)
        let versions = try broker.ask { try await $0.recordSupportEnded(of: pacticipant, version, in: environment) }
        output.tell(
            .array(versions.map(\.json)), id: versions.first?.uuid,
            ["\(pacticipant) \(version) is recorded as no longer supported in \(environment)."])
    }
}
