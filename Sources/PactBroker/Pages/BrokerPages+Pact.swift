import Pact

extension BrokerPages {
    /// The contract of the consumer's newest version that has one.
    static func latestPact(_ call: BrokerCall) throws -> Page {
        try pact(call) { catalogue, consumer, provider in
            catalogue.latestPublication(of: Integration(consumer: consumer.id, provider: provider.id))
        }
    }

    static func pact(_ call: BrokerCall) throws -> Page {
        let number = call["version"]
        return try pact(call) { catalogue, consumer, provider in
            catalogue.version(number, of: consumer).flatMap { catalogue.publication(of: $0, with: provider) }
        }
    }

    private struct Found: Sendable {
        let publication: PactPublication
        let version: PacticipantVersion
        let badges: HTML
        let result: HTML
    }

    private static func pact(
        _ call: BrokerCall, _ find: (Catalogue, Pacticipant, Pacticipant) -> PactPublication?
    ) throws -> Page {
        let (consumerName, providerName) = (call["consumer"], call["provider"])
        let found: Found? = call.broker.read { catalogue in
            guard let consumer = catalogue.pacticipant(named: consumerName), let provider = catalogue.pacticipant(named: providerName),
                let publication = find(catalogue, consumer, provider), let version = catalogue.versions[publication.consumerVersion]
            else { return nil }
            let result = catalogue.verifications.last(.content(publication.content)).map { verification in
                HTML.group([
                    .result(verification.success), " with \(providerName) ".asText,
                    .text(catalogue.versions[verification.providerVersion]?.number ?? ""), ", ", time(verification.createdAt, call),
                ])
            }
            return Found(
                publication: publication, version: version, badges: Badges.html(of: version, in: catalogue),
                result: result ?? .tag("span", ["class": "quiet"], "not verified yet"))
        }
        guard let found else { throw BrokerError.notFound("There is no such contract between \(consumerName) and \(providerName).") }
        let text = try call.broker.document(.pact, id: found.publication.content) ?? ""
        return Page(
            "\(consumerName) and \(providerName)", trail: [("Integrations", "/")],
            [
                .tag(
                    "dl", [:], .tag("dt", [:], "Consumer version"),
                    .tag(
                        "dd", [:], .link(address("pacticipants", consumerName, "versions", found.version.number), found.version.number),
                        " ", found.badges),
                    .tag("dt", [:], "Published"), .tag("dd", [:], time(found.publication.createdAt, call)),
                    .tag("dt", [:], "Newest result"), .tag("dd", [:], found.result)),
                .tag("p", [:], .link(matrixAddress([consumerName, providerName]), "Matrix of the two")),
            ] + PactPage.content(of: text))
    }
}
