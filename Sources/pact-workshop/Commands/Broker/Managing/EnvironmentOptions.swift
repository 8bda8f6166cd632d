import ArgumentParser
import PactBroker

/// What is said of an environment besides its name.
struct EnvironmentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Its name as people read it.", valueName: "name"))
    var displayName: String?

    @Flag(inversion: .prefixedNo, help: "Whether it is a production environment.")
    var production: Bool?

    @Option(help: ArgumentHelp("Who is responsible for it.", valueName: "name"))
    var contactName: String?

    @Option(help: ArgumentHelp("How they are reached.", valueName: "address"))
    var contactEmailAddress: String?

    func details(name: String?) -> BrokerClient.EnvironmentDetails {
        let hasContact = contactName != nil || contactEmailAddress != nil
        return BrokerClient.EnvironmentDetails(
            name: name, displayName: displayName, isProduction: production,
            contacts: hasContact ? [BrokerClient.Environment.Contact(name: contactName, emailAddress: contactEmailAddress)] : nil)
    }
}
