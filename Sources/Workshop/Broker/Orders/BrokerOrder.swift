/// Something that a broker is told or asked, as a learner types it: `publish pacts --consumer-app-version 1.0.0 --branch main`.
///
/// Names and options are those of the official client; what an order needs is in its `form`.
public struct BrokerOrder: Sendable, Equatable {
    public enum Name: String, Sendable, CaseIterable {
        case publish
        case canIDeploy = "can-i-deploy"
        case recordDeployment = "record-deployment"
        case recordUndeployment = "record-undeployment"
        case recordRelease = "record-release"
        case recordSupportEnded = "record-support-ended"
        case createEnvironment = "create-environment"
        case listEnvironments = "list-environments"
        case listPacticipants = "list-pacticipants"
        case listLatestPactVersions = "list-latest-pact-versions"
        case describeVersion = "describe-version"
        case createVersionTag = "create-version-tag"
        case createWebhook = "create-webhook"
        case testWebhook = "test-webhook"
    }

    public var name: Name
    /// What stands there without an option's name: the paths of `publish`, the URL of `create-webhook`.
    public var words: [String]
    /// Values by the option's name without its dashes, in the order in which they were given; a flag has an empty list.
    public var values: [String: [String]]

    public init(_ name: Name, words: [String] = [], values: [String: [String]] = [:]) {
        self.name = name
        self.words = words
        self.values = values
    }

    /// The first value of an option; `nil` where it was not given.
    public func value(_ option: String) -> String? { values[option]?.first }

    /// True for an option that was given.
    public func has(_ option: String) -> Bool { values[option] != nil }

    /// The order as one line; words with blanks in quotes.
    public var text: String {
        let options = form.options.filter { has($0.name) }.flatMap { option -> [String] in
            let given = values[option.name] ?? []
            return given.isEmpty ? ["--\(option.name)"] : given.flatMap { ["--\(option.name)", Self.quoted($0)] }
        }
        return ([name.rawValue] + words.map(Self.quoted) + options).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        guard word.isEmpty || word.contains(where: { $0 == " " || $0 == "\"" || $0 == "'" }) else { return word }
        return word.contains("\"") ? "'\(word)'" : "\"\(word)\""
    }
}
