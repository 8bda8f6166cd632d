import ArgumentParser
import Pact

/// Where the provider listens, and what every request to it carries.
struct ProviderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where the provider listens, e.g. http://localhost:8080.", valueName: "url"))
    var providerBaseUrl: String?

    @Option(help: "The provider's host, where no base URL is given. [PACT_PROVIDER_HOSTNAME]")
    var hostname: String?

    @Option(name: .shortAndLong, help: "The provider's port, where no base URL is given. [PACT_PROVIDER_PORT]")
    var port: Int?

    @Option(help: ArgumentHelp("What stands before every path of the pact. [PACT_PROVIDER_BASE_PATH]", valueName: "path"))
    var basePath: String?

    @Option(help: "The transport of the provider: http. [PACT_PROVIDER_TRANSPORT]")
    var transport: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Ports of other transports, for interactions that name them and for messages: message:8081. May hold several.",
            valueName: "name:port"))
    var transports: [String] = []

    @Option(help: ArgumentHelp("How long to wait for an answer, in milliseconds. [PACT_PROVIDER_REQUEST_TIMEOUT]", valueName: "ms"))
    var requestTimeout: Int?

    @Option(
        name: [.customShort("H"), .long], help: ArgumentHelp("A header for every request; may be repeated.", valueName: "key=value"),
        transform: CustomHeader.init)
    var header: [CustomHeader] = []

    var customHeaders: Headers { Headers(header.map(\.field)) }

    /// - Throws: `CommandFailure.input` when nothing says where the provider is, or what says so is no address.
    func origin(_ environment: CommandEnvironment) throws(CommandFailure) -> HTTPOrigin {
        let transport = transport ?? environment.text("PACT_PROVIDER_TRANSPORT") ?? "http"
        guard transport.lowercased() == "http" else {
            throw .input("Providers are verified over http, not over \(transport); start the provider without TLS, on this machine.")
        }
        var origin = try address(environment).origin
        if let path = basePath ?? environment.text("PACT_PROVIDER_BASE_PATH") {
            origin.basePath += "/" + path.split(separator: "/").joined(separator: "/")
        }
        return origin
    }

    /// Where the other transports answer, by name, on the provider's host.
    ///
    /// - Throws: `CommandFailure.input` when an entry is no name with a port.
    func otherTransports(beside origin: HTTPOrigin) throws(CommandFailure) -> [String: HTTPOrigin] {
        var others: [String: HTTPOrigin] = [:]
        for entry in transports {
            let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let name = parts.first, !name.isEmpty, let port = parts.last.flatMap({ UInt16($0) }), port > 0, parts.count == 2 else {
                throw .input("--transports takes a name and a port, as in message:8081, not '\(entry)'.")
            }
            let basePath = name == "http" ? origin.basePath : ""
            others[name] = HTTPOrigin(host: origin.host, port: Int(port), basePath: basePath)
        }
        return others
    }

    private func address(_ environment: CommandEnvironment) throws(CommandFailure) -> HTTPAddress {
        let host = hostname ?? environment.text("PACT_PROVIDER_HOSTNAME")
        let number = try environment.number("PACT_PROVIDER_PORT")
        let port = self.port ?? number
        guard providerBaseUrl != nil || host != nil || port != nil else {
            throw .input("Say where the provider listens: --provider-base-url http://localhost:8080, or --hostname and --port.")
        }
        let name = host ?? "localhost"
        do {
            return try HTTPAddress(providerBaseUrl ?? "http://\(name.contains(":") ? "[\(name)]" : name):\(port ?? 80)")
        } catch {
            throw .input(error.sentence.asSentence)
        }
    }

    func timeout(_ environment: CommandEnvironment) throws(CommandFailure) -> Duration {
        let number = try environment.number("PACT_PROVIDER_REQUEST_TIMEOUT")
        let milliseconds = requestTimeout ?? number ?? 5000
        guard milliseconds > 0 else { throw .input("--request-timeout is a number of milliseconds above 0, not \(milliseconds).") }
        return .milliseconds(milliseconds)
    }
}
