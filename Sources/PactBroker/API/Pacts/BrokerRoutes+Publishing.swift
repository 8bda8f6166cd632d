import Pact

extension BrokerRoutes {
    /// Publishing contracts: those of a version at once, or one by its own address; and taking them away.
    static let publishing: [BrokerRoute] = [
        BrokerRoute("POST", "/contracts/publish") { call in
            let request = try PublicationRequest(call.object())
            do {
                return try publish(request, call).answer
            } catch let conflicts as PublicationConflicts {
                throw try conflicts.error(call.broker)
            }
        },
        BrokerRoute("PUT", pactVersionPath) { call in try put(call, merging: false) },
        BrokerRoute("PATCH", pactVersionPath) { call in try put(call, merging: true) },
        BrokerRoute("DELETE", pactVersionPath) { call in
            try call.broker.change { edit in
                let publication = try call.publication(ofVersion: "version", in: edit.catalogue)
                guard let version = edit.catalogue.versions[publication.consumerVersion],
                    let provider = edit.catalogue.pacticipants[publication.provider]
                else { return }
                edit.removePublications(of: version, with: provider)
            }
            return HAL.noContent
        },
        BrokerRoute("DELETE", pactPath + "/versions") { call in
            try call.broker.change { edit in
                let integration = try call.integration(in: edit.catalogue)
                edit.remove(edit.catalogue.publications.rows(.integration(integration)))
            }
            return HAL.noContent
        },
    ]

    static let pactPath = "/pacts/provider/{provider}/consumer/{consumer}"
    static let pactVersionPath = pactPath + "/version/{version}"

    private static func publish(
        _ request: PublicationRequest, _ call: BrokerCall
    ) throws -> (outcome: PublicationOutcome, answer: HTTPResponse) {
        try call.broker.change { edit in
            let outcome = try edit.publish(request, base: call.base)
            return (outcome, HAL.response(PublicationAnswer(outcome, in: edit.catalogue).json(call)))
        }
    }

    /// Publishes the pact of the body under the names of the path.
    private static func put(_ call: BrokerCall, merging: Bool) throws -> HTTPResponse {
        let pact = PublishedPact(try call.object())
        try checkNames(of: pact, call)
        let request = PublicationRequest(
            consumer: call["consumer"], version: call["version"], contracts: [.init(provider: call["provider"], pact: pact)])
        let isNew: Bool
        do {
            isNew = try merging ? merge(request, call) : !publish(request, call).outcome.contracts.allSatisfy(\.isRepeated)
        } catch let conflicts as PublicationConflicts {
            return HAL.response(["error": .string(conflicts.all.map(\.sentence).joined(separator: " "))], status: 409)
        } catch let conflict as PublishedPact.MergeConflict {
            return HAL.response(["error": .string(conflict.sentence)], status: 409)
        }
        return try call.pact(status: isNew ? 201 : 200) { catalogue throws(BrokerError) in
            try call.publication(ofVersion: "version", in: catalogue)
        }
    }

    /// Adds what is new to what the version has published.
    ///
    /// - Returns: true when it had published nothing.
    private static func merge(_ request: PublicationRequest, _ call: BrokerCall) throws -> Bool {
        try call.broker.change { edit in
            guard let contract = request.contracts.first, let existing = try? call.publication(ofVersion: "version", in: edit.catalogue),
                let version = edit.catalogue.versions[existing.consumerVersion],
                let provider = edit.catalogue.pacticipants[existing.provider],
                let text = try call.broker.document(.pact, id: existing.content),
                let json = (try? JSONValue.parse(text))?.object
            else {
                _ = try edit.publish(request, base: call.base)
                return true
            }
            let merged = try PublishedPact(json).merged(with: contract.pact)
            _ = edit.revise(merged, of: version, with: provider, base: call.base)
            return false
        }
    }

    private static func checkNames(of pact: PublishedPact, _ call: BrokerCall) throws(BrokerError) {
        var problems: [String: [String]] = [:]
        if let problem = NameRule.problem(with: call["version"]) { problems["consumer_version_number"] = [problem] }
        for (side, found) in [("consumer", pact.consumerName), ("provider", pact.providerName)] {
            if let problem = NameRule.problem(with: call[side]) { problems["\(side).name", default: []].append(problem) }
            guard let found, !found.isExactly(call[side]) else { continue }
            problems["\(side).name", default: []].append("name in pact '\(found)' does not match name in URL path '\(call[side])'.")
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}

extension PublicationConflicts {
    /// 409 with each conflict's sentence and what differs.
    fileprivate func error(_ broker: Broker) throws -> BrokerError {
        var notices: [BrokerNotice] = []
        for conflict in all {
            notices.append(BrokerNotice(.error, conflict.sentence))
            let existing: JSONObject
            switch conflict.existing {
            case .pact(let pact): existing = pact.json
            case .content(let id):
                let text = try broker.document(.pact, id: id) ?? "{}"
                existing = (try? JSONValue.parse(text))?.object ?? JSONObject()
            }
            notices.append(BrokerNotice(.info, PactDifference(from: existing, to: conflict.pact.json).text))
        }
        return .conflict(notices: notices, field: "contracts", messages: all.map(\.sentence))
    }
}

extension PublishedPact.MergeConflict {
    fileprivate var sentence: String {
        "These interactions are published already and say something else: \(interactions.map(\.title).joined(separator: ", ")). Publish "
            + "the changed pact under a version number of its own."
    }
}
