import ArgumentParser
import PactBroker

/// Whether a broker is told the result, and of which version of the provider.
struct ResultPublishingOptions: ParsableArguments {
    @Flag(help: "Tell the broker the result; needs --provider-version.")
    var publish = false

    @Option(help: ArgumentHelp("The version of the provider.", valueName: "version"))
    var providerVersion: String?

    @Option(help: ArgumentHelp("The branch of the provider.", valueName: "branch"))
    var providerBranch: String?

    @Option(help: ArgumentHelp("Tags of the provider's version, with commas between them.", valueName: "tags"))
    var providerTags: [String] = []

    @Option(help: ArgumentHelp("Where the build that verifies can be looked at.", valueName: "url"))
    var buildUrl: String?

    var tags: [String] { providerTags.flatMap { $0.split(separator: ",").map(String.init) } }

    func validate() throws {
        guard !publish || providerVersion?.isEmpty == false else {
            throw ValidationError("--publish needs the version that is verified: --provider-version 1.0.0.")
        }
    }

    /// The version that results are published for; `nil` where none are.
    var version: BrokerClient.NewVersion? {
        guard publish, let providerVersion else { return nil }
        return BrokerClient.NewVersion(providerVersion, branch: providerBranch, tags: tags, buildURL: buildUrl)
    }
}
