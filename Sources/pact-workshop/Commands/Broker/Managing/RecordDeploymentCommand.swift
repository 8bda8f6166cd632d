import ArgumentParser
import Pact
import PactBroker

/// `record-deployment`: writes down that a version runs in an environment now.
struct RecordDeploymentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record-deployment", abstract: "Tell a broker that a version has been deployed to an environment.",
        discussion: "What was deployed there before, in the same instance, counts as undeployed from then on.")

    @OptionGroup var placed: PlacedVersionOptions

    @Option(help: ArgumentHelp("Which of several instances of the application in the environment.", valueName: "instance"))
    var applicationInstance: String?

    @OptionGroup(title: "Broker") var broker: BrokerOptions
    @OptionGroup var output: BrokerOutputOptions

    func run() throws {
        let (pacticipant, version, environment, instance) = (placed.pacticipant, placed.version, placed.environment, applicationInstance)
        let json = try broker.ask(about: AskedNames(pacticipant, version: version)) {
            try await $0.recordDeployment(of: pacticipant, version, to: environment, applicationInstance: instance)
        }
        let memory = BrokerMemory(try broker.connection().address, CommandEnvironment())
        memory?.add(
            .deployed, pacticipant, version: version, environment: environment,
            text: "record-deployment --pacticipant \(pacticipant) --version \(version) --environment \(environment)")
        let place = instance.map { " (instance \($0))" } ?? ""
        output.tell(json, id: json["uuid"]?.string, ["\(pacticipant) \(version) is recorded as deployed to \(environment)\(place)."])
    }
}
