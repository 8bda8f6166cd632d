import Pact

extension BrokerRoutes {
    /// What came of verifications.
    static let results: [BrokerRoute] = [
        BrokerRoute("POST", "\(contentPath)/verification-results") { call in try publishResult(call, metadata: nil) },
        BrokerRoute("POST", "\(contentPath)/metadata/{metadata}/verification-results") { call in
            try publishResult(call, metadata: PactMetadata(token: call["metadata"]))
        },
        BrokerRoute("GET", "\(contentPath)/verification-results/latest") { call in
            try result(call) { catalogue, content in catalogue.latestVerification(of: content) }
        },
        BrokerRoute("GET", "\(contentPath)/verification-results/{number}") { call in
            try result(call) { catalogue, content in catalogue.verification(numbered: call["number"], of: content) }
        },
        BrokerRoute("GET", "\(contentPath)/verification-results/{number}/triggered-webhooks") { call in try triggeredWebhooks(call) },
        BrokerRoute("GET", "/verification-results/consumer/{consumer}/version/{version}/latest") { call in try latestResults(call) },
    ]

    private static let contentPath = "/pacts/provider/{provider}/consumer/{consumer}/pact-version/{sha}"

    private static func content(_ call: BrokerCall, in catalogue: Catalogue) throws(BrokerError) -> PactContent {
        try catalogue.content(call["sha"], consumer: call["consumer"], provider: call["provider"])
    }

    private static func publishResult(_ call: BrokerCall, metadata: PactMetadata?) throws -> HTTPResponse {
        // A content's text never changes, so it can be read before the change is made.
        let known = try call.broker.read { catalogue in try content(call, in: catalogue) }
        let submission = try VerificationSubmission(call.object())
        let pact = try call.broker.document(.pact, id: known.id).flatMap { try? JSONValue.parse($0) } ?? [:]
        let document = try call.broker.change { edit in
            let content = try content(call, in: edit.catalogue)
            let verification = try edit.put(submission, of: content, pact: pact, metadata: metadata)
            _ = edit.trigger(.verified(verification), base: call.base)
            return VerificationDocument(verification, in: edit.catalogue)
        }
        guard let document else { throw BrokerError.notFound("The contract is no longer there.") }
        return HAL.response(try document.json(call), status: 201, headers: ["Location": call.url(document.path)])
    }

    private static func result(
        _ call: BrokerCall, _ find: (Catalogue, PactContent) -> Verification?
    ) throws -> HTTPResponse {
        let document = try call.broker.read { catalogue in
            find(catalogue, try content(call, in: catalogue)).flatMap { VerificationDocument($0, in: catalogue) }
        }
        guard let document else { throw noResult }
        return HAL.response(try document.json(call))
    }

    private static func triggeredWebhooks(_ call: BrokerCall) throws -> HTTPResponse {
        let document = try call.broker.read { catalogue throws(BrokerError) -> JSONValue in
            let content = try content(call, in: catalogue)
            guard let verification = catalogue.verification(numbered: call["number"], of: content) else { throw noResult }
            let triggers = catalogue.triggers.rows(.integration(content.integration)).filter { $0.verification == verification.id }
            return [
                "_embedded": ["triggeredWebhooks": .array(triggers.map { call.document($0, catalogue, call.service.webhookSchedule) })],
                "_links": ["self": HAL.link(call.base + call.request.path, title: "Webhooks that this result set off")],
            ]
        }
        return HAL.response(document)
    }

    private static let noResult = BrokerError.notFound("There is no such result for this contract.")

    /// The newest result of each contract of a consumer's version, and whether all providers keep theirs.
    private static func latestResults(_ call: BrokerCall) throws -> HTTPResponse {
        let (documents, unknown) = try call.broker.read { catalogue in
            guard let consumer = catalogue.pacticipant(named: call["consumer"]),
                let version = catalogue.version(call["version"], of: consumer)
            else { throw BrokerError.notFound("There is no version \(call["version"]) of \(call["consumer"]).") }
            let pacts = catalogue.publications(of: version).compactMap { PactDocument($0, in: catalogue) }
            let latest = pacts.map { (pact: $0, result: catalogue.latestVerification(of: $0.content)) }
            return (
                latest.compactMap { $0.result.flatMap { VerificationDocument($0, in: catalogue) } },
                latest.filter { $0.result == nil }.map(\.pact.provider.name)
            )
        }
        func names(_ success: Bool) -> JSONValue {
            .array(documents.filter { $0.verification.success == success }.map { .string($0.pact.provider.name) })
        }
        let path = ["verification-results", "consumer", call["consumer"], "version", call["version"], "latest"]
        return HAL.response([
            "success": .bool(unknown.isEmpty && documents.allSatisfy(\.verification.success)),
            "providerSummary": ["successful": names(true), "failed": names(false), "unknown": .array(unknown.map { .string($0) })],
            "_embedded": ["verificationResults": .array(try documents.map { try $0.json(call) })],
            "_links": ["self": HAL.link(call.url(path), title: "Latest verification results of this consumer version")],
        ])
    }
}
