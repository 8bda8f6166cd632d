import ArgumentParser
import Pact
import PactBroker

/// `record-undeployment`: writes down that an application no longer runs in an environment.
struct RecordUndeploymentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-undeployment", abstract: "Tell a broker that an application no longer runs in an environment.",
        discussion: "Not needed when a version takes another's place: recording that deployment is enough.")

    @Option(name: [.customShort("a"), .long], help: ArgumentHelp("The pacticipant.", valueName: "name"))
    var pacticipant: String

    @Option(help: ArgumentHelp("The environment.", valueName: "name"))
    var environment: String

    @Option(help: ArgumentHelp("Which of several instances of the application in the environment.", valueName: "instance"))
    var applicationInstance: String?

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (pacticipant, environment, instance) = (pacticipant, environment, applicationInstance)
        let versions = try broker.ask {
            try await $0.recordUndeployment(of: pacticipant, from: environment, applicationInstance: instance)
        }
        let memory = BrokerMemory(try broker.connection().address, CommandEnvironment())
        memory?.add(
            .undeployed, pacticipant, version: versions.first?.version, environment: environment,
            text: "record-undeployment --pacticipant \(pacticipant) --environment \(environment)")
        output.tell(
            .array(versions.map(\.json)), id: versions.first?.uuid,
            versions.map { "\(pacticipant) \($0.version) is recorded as no longer deployed to \(environment)." })
    }
}
