import ArgumentParser
import Pact

/// Where the pacts to verify come from.
struct PactSourceOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("A pact file; may be given more than once.", valueName: "file"))
    var file: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("A folder to search for pact files.", valueName: "dir"))
    var dir: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("An http address to fetch a pact from.", valueName: "url"))
    var url: [String] = []

    @Option(
        name: [.customShort("n"), .long],
        help: "Of the pacts in folders, take only those of this provider. [PACT_PROVIDER_NAME]")
    var providerName: String?

    @Option(name: [.customShort("c"), .long], help: "Take only the pacts of this consumer; may be given more than once.")
    var filterConsumer: [String] = []

    func validate() throws {
        guard !file.isEmpty || !dir.isEmpty || !url.isEmpty else {
            throw ValidationError("Say which pacts to verify: --file, --dir or --url.")
        }
    }

    /// Reads the pacts in the order files, folders, addresses.
    ///
    /// - Throws: `CommandFailure`: `.input` for a pact that cannot be read, `.environment` for an address that does not answer.
    func documents(
        over transport: some HTTPTransport, timeout: Duration, _ environment: CommandEnvironment
    ) async throws -> [PactDocument] {
        var documents = try file.map { path throws(CommandFailure) in try PactDocument(path: path) }
        let provider = providerName ?? environment.text("PACT_PROVIDER_NAME")
        for folder in dir {
            let found = try InputFile.jsonFiles(folder).map { path throws(CommandFailure) in try PactDocument(path: path) }
            documents += found.filter { provider == nil || $0.pact.provider == provider }
        }
        for address in url {
            documents.append(try await Self.fetch(address, over: transport, timeout: timeout))
        }
        return documents.filter { filterConsumer.isEmpty || filterConsumer.contains($0.pact.consumer) }
    }

    private static func fetch(
        _ text: String, over transport: some HTTPTransport, timeout: Duration
    ) async throws -> PactDocument {
        let address: HTTPAddress
        do {
            address = try HTTPAddress(text)
        } catch .secure {
            throw CommandFailure.input("'\(text)' is an https address; fetch the pact with another tool and give it by --file.")
        } catch {
            throw CommandFailure.input(error.sentence.asSentence)
        }
        let request = HTTPRequest(method: "GET", target: address.target, headers: ["Accept": "application/hal+json, application/json"])
        let response: HTTPResponse
        do {
            response = try await transport.send(request, to: address.server, timeout: timeout)
        } catch let error as TransportError {
            throw CommandFailure.environment(error.sentence.asSentence)
        }
        guard response.status == 200 else {
            throw CommandFailure.input("\(text) answered with status \(response.status), not with a pact.")
        }
        return try PactDocument(name: text, bytes: response.body)
    }
}
