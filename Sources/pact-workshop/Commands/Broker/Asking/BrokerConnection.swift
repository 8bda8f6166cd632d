import Pact
import PactBroker
import PactIO

/// Which broker is asked, and as whom: options first, then what the environment says.
struct BrokerConnection: Sendable {
    /// What the options of a command are called, for its sentences.
    struct Names: Sendable {
        var address = "--broker-base-url"
        var username = "--broker-username"
        var password = "--broker-password"
        var token = "--broker-token"
    }

    /// What a person wrote on the command line; `nil` where an option is not there.
    struct Given: Sendable {
        var address: String?
        var username: String?
        var password: String?
        var token: String?
        var headers: [String] = []
        var retries: Int?
        var certificates: String?
        var trustsSystem: Bool?
        var skipsVerification = false
    }

    var address: HTTPOrigin
    var credentials: BrokerCredentials
    var headers: Headers
    var retries: Int
    var trust: ServerTrust
    var usesProxy: Bool
    var names: Names

    /// How often a request is repeated where nobody says: within 1.5 s.
    static let usualRetries = 2

    /// - Throws: `CommandFailure.input` when no broker is named, or what names it is wrong.
    init(_ given: Given, names: Names = Names(), _ environment: CommandEnvironment) throws(CommandFailure) {
        self.names = names
        guard let text = given.address ?? environment.text("PACT_BROKER_BASE_URL") else {
            throw .input(
                "Say which broker: \(names.address) http://localhost:9292, or PACT_BROKER_BASE_URL in the environment. "
                    + "pact-workshop broker starts one.")
        }
        address = try Self.address(text, names)
        credentials = try Self.credentials(given, names, environment)
        headers = try Self.headers(given.headers)
        let number = try environment.number("PACT_BROKER_HTTP_RETRIES")
        retries = given.retries ?? number ?? Self.usualRetries
        guard (0...20).contains(retries) else { throw .input("--retries is a number from 0 to 20, not \(retries).") }
        trust = Self.trust(given, environment)
        usesProxy = ["http_proxy", "all_proxy", "ALL_PROXY"].contains { environment.text($0) != nil }
    }

    /// Which certificates count: options first, then what the environment says.
    static func trust(_ given: Given, _ environment: CommandEnvironment) -> ServerTrust {
        ServerTrust(
            certificates: given.certificates ?? environment.text("SSL_CERT_FILE"),
            includesSystem: given.trustsSystem ?? (environment.text("SSL_TRUST_STORE").map { $0.lowercased() != "false" } ?? true),
            isChecked: !given.skipsVerification && !environment.isOn("SSL_SKIP_VERIFICATION"))
    }

    private static func address(_ text: String, _ names: Names) throws(CommandFailure) -> HTTPOrigin {
        do {
            return try HTTPAddress(text, mayBeSecure: true).origin
        } catch .user {
            throw .input("The broker's address holds a user's name; give it with \(names.username) and \(names.password) instead.")
        } catch .noScheme {
            throw .input("'\(text)' is no broker's address; write it as http://localhost:9292 or https://name.pactflow.io.")
        } catch {
            throw .input("The broker's address: \(error.sentence)")
        }
    }

    /// Options count before the environment, and of each a token before a user.
    static func credentials(
        _ given: Given, _ names: Names, _ environment: CommandEnvironment
    ) throws(CommandFailure) -> BrokerCredentials {
        if let token = given.token { return .bearer(token, source: names.token) }
        let password = given.password ?? environment.text("PACT_BROKER_PASSWORD")
        let passwordSource = given.password == nil ? "PACT_BROKER_PASSWORD" : names.password
        if let username = given.username { return .basic(username, password ?? "", source: passwordSource) }
        guard given.password == nil || environment.text("PACT_BROKER_USERNAME") != nil else {
            throw .input("\(names.password) is there and no user's name; give it with \(names.username).")
        }
        if given.password == nil, let token = environment.text("PACT_BROKER_TOKEN") { return .bearer(token, source: "PACT_BROKER_TOKEN") }
        guard let username = environment.text("PACT_BROKER_USERNAME") else { return .none }
        return .basic(username, password ?? "", source: passwordSource)
    }

    private static func headers(_ texts: [String]) throws(CommandFailure) -> Headers {
        var headers = Headers()
        for text in texts {
            guard let field = Headers.Field(line: text) else {
                throw .input("'\(text)' is no header; write it as --custom-header 'Name: value'.")
            }
            headers.append(field.name, field.value)
        }
        return headers
    }

    /// Real sockets, with the certificates and the proxy that the environment names.
    var transport: NetworkTransport {
        var transport = NetworkTransport(keepsConnections: true)
        transport.trust = trust
        transport.usesProxy = usesProxy
        return transport
    }

    /// The client of the broker, over real sockets; each repetition is told on standard error.
    var client: BrokerClient {
        var client = BrokerClient(address: address, credentials: credentials, transport: transport)
        client.headers = headers
        client.retrying = BrokerClient.Retrying(
            limit: retries, told: { error, wait in Output.note("\(error.sentence) Trying again in \(wait.inSeconds) s.") })
        return client
    }

    /// Does some work with the broker, and waits for it.
    ///
    /// - Parameter names: what it is about, to be told when the broker does not know it.
    /// - Throws: `CommandFailure` for what the broker says no to; else what the work throws.
    func ask<Value: Sendable>(
        about names: AskedNames = AskedNames(), _ work: @escaping @Sendable (BrokerClient) async throws -> Value
    ) throws -> Value {
        let (client, options) = (client, self.names)
        return try AsyncWork.result {
            do {
                return try await work(client)
            } catch let error as BrokerClientError {
                if let advice = await names.advice(on: error, from: client) { throw CommandFailure.input(advice) }
                throw error.failure(options)
            }
        }
    }
}

extension Headers.Field {
    /// `Name: value`; `nil` for anything else.
    init?(line: String) {
        let name = line.prefix { $0 != ":" }
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
        guard isName, name.endIndex < line.endIndex, !line.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) else { return nil }
        let value = line[name.endIndex...].dropFirst().drop { $0 == " " || $0 == "\t" }
        self.init(name: String(name), value: String(value))
    }
}

extension Duration {
    /// `0.5`, `2`
    var inSeconds: String {
        let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
