import Pact

/// What a program receives from a webhook that asks it to verify a contract.
///
/// The webhook is made with `VerificationOrder.webhook(to:…)`; the program that serves its address reads what arrives:
///
///     guard let order = VerificationOrder(request) else { return HTTPResponse(status: 400) }
///
/// Any program can receive it, in any language: the body is JSON, `{"event", "pactUrl", "consumerName", "consumerVersionNumber",
/// "consumerVersionBranch", "providerName", "providerVersionNumber", "providerVersionBranch", "providerVersionDescriptions"}`, all of them
/// texts, empty where there is none.
public struct VerificationOrder: Sendable, Equatable {
    /// Where the contract is: of this very content, and with the consumer's version in the address.
    public var pactURL: String
    public var consumer: String
    public var consumerVersion: String
    /// Empty where the version is on none.
    public var consumerBranch: String
    public var provider: String
    /// The version that has to be held against the contract: the newest of the main branch, or one that is deployed or released.
    public var providerVersion: String
    /// Empty where the version is on none.
    public var providerBranch: String
    /// Why it is this version: `latest from main branch, deployed in production`.
    public var providerDescriptions: String

    /// - Returns: `nil` for a request that no such webhook sent: the body is no JSON object, or lacks the pact's address or the names.
    public init?(_ request: HTTPRequest) {
        guard let body = try? JSONValue.parse(request.body), let pactURL = body["pactUrl"]?.string, !pactURL.isEmpty,
            let consumer = body["consumerName"]?.string, let provider = body["providerName"]?.string
        else { return nil }
        self.pactURL = pactURL
        self.consumer = consumer
        self.provider = provider
        consumerVersion = body["consumerVersionNumber"]?.string ?? ""
        consumerBranch = body["consumerVersionBranch"]?.string ?? ""
        providerVersion = body["providerVersionNumber"]?.string ?? ""
        providerBranch = body["providerVersionBranch"]?.string ?? ""
        providerDescriptions = body["providerVersionDescriptions"]?.string ?? ""
    }

    /// The webhook that orders a verification whenever a contract is published that some version of the provider has yet to verify.
    ///
    /// - Parameters:
    ///   - url: where the program listens: `http://127.0.0.1:PORT/verify`.
    ///   - consumer: `nil` for every consumer of the provider.
    public static func webhook(to url: String, provider: String, consumer: String? = nil) -> BrokerClient.WebhookDetails {
        var body = JSONObject()
        body["event"] = "${pactbroker.eventName}"
        for name in names { body[name] = .string("${pactbroker.\(name)}") }
        return BrokerClient.WebhookDetails(
            url: url, events: [WebhookEvent.contractRequiringVerificationPublished.rawValue],
            description: "Verify \(provider) against a contract it has not verified yet", headers: ["Content-Type": "application/json"],
            body: .object(body), consumer: consumer.map { .name($0) }, provider: .name(provider))
    }

    private static let names = [
        "pactUrl", "consumerName", "consumerVersionNumber", "consumerVersionBranch", "providerName", "providerVersionNumber",
        "providerVersionBranch", "providerVersionDescriptions",
    ]
}
