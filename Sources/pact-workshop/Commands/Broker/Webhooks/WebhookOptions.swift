import ArgumentParser
import Pact
import PactBroker

/// What a webhook waits for and sends.
struct WebhookOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Where the webhook's request goes; may hold ${pactbroker...} variables.", valueName: "url"))
    var url: String

    @Option(name: [.customShort("X"), .long], help: ArgumentHelp("The request's method.", valueName: "method"))
    var request = "POST"

    @Option(name: [.customShort("H"), .long], help: ArgumentHelp("A header of it, 'Name: value'; may be repeated.", valueName: "header"))
    var header: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Its body, or @ and a file that holds it.", valueName: "data"))
    var data: String?

    @Option(help: ArgumentHelp("Credentials for it.", valueName: "user:password"))
    var user: String?

    @Option(help: ArgumentHelp("Only for pacts of this consumer.", valueName: "name"))
    var consumer: String?

    @Option(help: ArgumentHelp("Only for pacts of consumers with this label.", valueName: "label"))
    var consumerLabel: String?

    @Option(help: ArgumentHelp("Only for pacts with this provider.", valueName: "name"))
    var provider: String?

    @Option(help: ArgumentHelp("Only for pacts with providers of this label.", valueName: "label"))
    var providerLabel: String?

    @Option(help: ArgumentHelp("What it is for.", valueName: "text"))
    var description: String?

    @OptionGroup(title: "Events") var events: WebhookEventOptions

    @Option(help: ArgumentHelp("The team of PactFlow that it belongs to.", valueName: "uuid"))
    var teamUuid: String?

    func validate() throws {
        guard consumer == nil || consumerLabel == nil, provider == nil || providerLabel == nil else {
            throw ValidationError("A name and a label exclude each other; give one of them for the consumer, and one for the provider.")
        }
    }

    /// - Throws: `CommandFailure.input` when a header is none or a file cannot be read.
    func details() throws(CommandFailure) -> BrokerClient.WebhookDetails {
        let credentials = user?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return BrokerClient.WebhookDetails(
            url: url, method: request.uppercased(), events: events.names, description: description, headers: try headers(),
            body: try body(), username: credentials?.first,
            password: credentials.flatMap { $0.count > 1 ? $0.last : nil },
            consumer: consumer.map { .name($0) } ?? consumerLabel.map { .label($0) },
            provider: provider.map { .name($0) } ?? providerLabel.map { .label($0) }, teamUUID: teamUuid)
    }

    private func headers() throws(CommandFailure) -> Headers {
        var headers = Headers()
        for text in header {
            guard let field = Headers.Field(line: text) else { throw .input("'\(text)' is no header; write it as -H 'Name: value'.") }
            headers.append(field.name, field.value)
        }
        return headers
    }

    /// A body that is JSON goes as JSON, so that the broker keeps its form; another as text.
    private func body() throws(CommandFailure) -> JSONValue? {
        guard let data else { return nil }
        let bytes = data.hasPrefix("@") ? try InputFile.bytes(String(data.dropFirst())) : Array(data.utf8)
        return (try? JSONValue.parse(bytes)) ?? .string(String(decoding: bytes, as: UTF8.self))
    }
}
