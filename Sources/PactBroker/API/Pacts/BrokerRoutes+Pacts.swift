import Pact

extension BrokerRoutes {
    /// Addresses that name one contract.
    static let pacts: [BrokerRoute] = [
        pact("/latest") { call, catalogue throws(BrokerError) in try call.latestPublication(.all, in: catalogue) },
        pact("/latest/{tag}") { call, catalogue throws(BrokerError) in
            try call.latestPublication(.tagged(call["tag"]), in: catalogue)
        },
        pact("/latest-untagged") { call, catalogue throws(BrokerError) in try call.latestPublication(.untagged, in: catalogue) },
        pact("/branch/latest", isListed: true) { call, catalogue throws(BrokerError) in
            try call.latestPublication(.mainBranch, in: catalogue)
        },
        pact("/branch/{branch}/latest", isListed: true) { call, catalogue throws(BrokerError) in
            try call.latestPublication(.branch(call["branch"]), in: catalogue)
        },
        pact("/version/{version}") { call, catalogue throws(BrokerError) in try call.publication(ofVersion: "version", in: catalogue) },
        pact("/version/{version}/previous-distinct") { call, catalogue throws(BrokerError) in
            try previousDistinct(call.publication(ofVersion: "version", in: catalogue), in: catalogue)
        },
        pact("/pact-version/{sha}") { call, catalogue throws(BrokerError) in try call.publication(ofContent: "sha", in: catalogue) },
        pact("/pact-version/{sha}/metadata/{metadata}") { call, catalogue throws(BrokerError) in
            try call.publication(ofContent: "sha", in: catalogue)
        },
    ]

    /// What differs between two contracts, as text.
    static let pactDifferences: [BrokerRoute] = [
        difference("/version/{version}/diff/previous-distinct") { call, catalogue throws(BrokerError) in
            let publication = try call.publication(ofVersion: "version", in: catalogue)
            return (try previousDistinct(publication, in: catalogue), publication)
        },
        difference("/latest/diff/previous-distinct") { call, catalogue throws(BrokerError) in
            let publication = try call.latestPublication(.all, in: catalogue)
            return (try previousDistinct(publication, in: catalogue), publication)
        },
        difference("/version/{version}/diff/version/{other}") { call, catalogue throws(BrokerError) in
            (try call.publication(ofVersion: "other", in: catalogue), try call.publication(ofVersion: "version", in: catalogue))
        },
        difference("/pact-version/{sha}/diff/pact-version/{other}") { call, catalogue throws(BrokerError) in
            (try call.publication(ofContent: "other", in: catalogue), try call.publication(ofContent: "sha", in: catalogue))
        },
    ]

    private static func pact(
        _ path: String, isListed: Bool = false,
        _ find: @escaping @Sendable (BrokerCall, Catalogue) throws(BrokerError) -> PactPublication
    ) -> BrokerRoute {
        BrokerRoute("GET", pactPath + path) { call in
            try call.pact(isListed: isListed) { catalogue throws(BrokerError) in try find(call, catalogue) }
        }
    }

    private static func previousDistinct(
        _ publication: PactPublication, in catalogue: Catalogue
    ) throws(BrokerError) -> PactPublication {
        guard let previous = catalogue.previousDistinct(publication) else {
            throw .notFound("No version before this one has a pact with another content.")
        }
        return previous
    }

    private static func difference(
        _ path: String,
        _ find: @escaping @Sendable (BrokerCall, Catalogue) throws(BrokerError) -> (old: PactPublication, new: PactPublication)
    ) -> BrokerRoute {
        BrokerRoute("GET", pactPath + path) { call in
            let documents = try call.broker.read { catalogue in
                let (old, new) = try find(call, catalogue)
                return [PactDocument(old, in: catalogue), PactDocument(new, in: catalogue)].compactMap { $0 }
            }
            guard let old = documents.first, let new = documents.last, documents.count == 2 else {
                throw BrokerError.notFound("The contract is no longer there.")
            }
            let difference = try PactDifference(from: text(of: old, call), to: text(of: new, call)).text
            let lines = [
                "What differs between versions \(old.consumerVersion.number) and \(new.consumerVersion.number) of the pact between "
                    + "\(new.consumer.name) and \(new.provider.name)",
                "", difference.isEmpty ? "Both ask for the same." : difference, "",
                "\(old.name): \(call.url(old.versionPath))", "\(new.name): \(call.url(new.versionPath))", "",
            ]
            return HTTPResponse(
                status: 200, headers: ["Content-Type": "text/plain;charset=utf-8"], text: lines.joined(separator: "\n"))
        }
    }

    private static func text(of document: PactDocument, _ call: BrokerCall) throws -> JSONObject {
        let text = try call.broker.document(.pact, id: document.content.id) ?? "{}"
        return (try? JSONValue.parse(text))?.object ?? JSONObject()
    }
}
