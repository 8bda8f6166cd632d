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
