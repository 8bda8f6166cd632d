import ArgumentParser
import Pact

/// Where the pacts to verify come from.
struct PactSourceOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("A pact file; may be given more than once.", valueName: "file"))
    var file: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("A folder to search for pact files.", valueName: "dir"))
    var dir: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("An address to fetch a pact from.", valueName: "url"))
    var url: [String] = []

    @Option(
        name: [.customShort("n"), .long],
        help: "The provider, whose pacts are asked of a broker or taken from folders. [PACT_PROVIDER_NAME]")
    var providerName: String?

    @Option(name: [.customShort("c"), .long], help: "Take only the pacts of this consumer; may be given more than once.")
    var filterConsumer: [String] = []

    /// True where pacts are named that need no broker.
    var hasOwn: Bool { !file.isEmpty || !dir.isEmpty || !url.isEmpty }

    func provider(_ environment: CommandEnvironment) -> String? {
        providerName ?? environment.text("PACT_PROVIDER_NAME")
    }

    /// Reads the pacts in the order files, folders, addresses, broker.
    ///
    /// - Throws: `CommandFailure`: `.input` for a pact that cannot be read, `.environment` for an address that does not answer.
    func documents(
        over transport: some HTTPTransport, timeout: Duration, broker: BrokerPactSource?, authorization: String?,
        _ environment: CommandEnvironment
    ) async throws -> [PactDocument] {
        var documents = try file.map { path throws(CommandFailure) in try PactDocument(path: path) }
        let provider = provider(environment)
        for folder in dir {
            let found = try InputFile.jsonFiles(folder).map { path throws(CommandFailure) in try PactDocument(path: path) }
            documents += found.filter { provider == nil || $0.pact.provider == provider }
        }
        for address in url {
            documents.append(try await Self.fetch(address, over: transport, timeout: timeout, authorization: authorization))
        }
        if let broker { documents += try await broker.documents() }
        return documents.filter { filterConsumer.isEmpty || filterConsumer.contains($0.pact.consumer) }
    }

    private static func fetch(
        _ text: String, over transport: some HTTPTransport, timeout: Duration, authorization: String?
    ) async throws -> PactDocument {
        let address: HTTPAddress
        do {
            address = try HTTPAddress(text, mayBeSecure: true)
        } catch {
            throw CommandFailure.input(error.sentence.asSentence)
        }
        var request = HTTPRequest(method: "GET", target: address.target, headers: ["Accept": "application/hal+json, application/json"])
        if let authorization { request.headers.append("Authorization", authorization) }
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
