import Pact

extension MatrixReport {
    /// As the matrix and can-i-deploy answer it. (Without a `verificationType`: that adds a column to what clients print.)
    func json(_ call: BrokerCall) -> JSONValue {
        var summary: JSONObject = [
            "deployable": isDeployable.map { .bool($0) } ?? .null,
            "reason": .string(reasons.map(\.sentence).joined(separator: "\n")),
            "success": .int(counts.success),
            "failed": .int(counts.failed),
            "unknown": .int(counts.unknown),
        ]
        if let ignored = counts.ignored { summary["ignored"] = .int(ignored) }
        return [
            "summary": .object(summary),
            "notices": .array(reasons.map { ["type": .string($0.kind.rawValue), "text": .string($0.sentence)] }),
            "matrix": .array(rows.map { $0.json(call) }),
        ]
    }
}

extension MatrixRow {
    fileprivate func json(_ call: BrokerCall) -> JSONValue {
        var row: JSONObject = [
            "consumer": Self.side(consumer, consumerVersion, call),
            "provider": Self.side(provider, providerVersion, call),
            "pact": [
                "createdAt": .string(publishedAt.halTime),
                "_links": [
                    "self": call.link("pacts", "provider", provider, "consumer", consumer, "version", consumerVersion.number)
                ],
            ],
            "verificationResult": result.map { json($0, call) } ?? .null,
        ]
        if isIgnored { row["ignored"] = true }
        return .object(row)
    }

    private static func side(_ name: String, _ version: Version?, _ call: BrokerCall) -> JSONValue {
        [
            "name": .string(name),
            "version": version.map { $0.json(of: name, call) } ?? .null,
            "_links": ["self": call.link("pacticipants", name)],
        ]
    }

    private func json(_ result: Result, _ call: BrokerCall) -> JSONValue {
        [
            "success": .bool(result.isSuccess),
            "verifiedAt": .string(result.verifiedAt.halTime),
            "_links": [
                "self": call.link(
                    "pacts", "provider", provider, "consumer", consumer, "pact-version", contentSHA, "verification-results",
                    String(result.number))
            ],
        ]
    }
}

extension MatrixRow.Version {
    fileprivate func json(of pacticipant: String, _ call: BrokerCall) -> JSONValue {
        let branches = branches.map { branch in
            Self.json(
                branch,
                call.link(
                    "pacticipants", pacticipant, "branches", branch.name, "versions", number, title: "Branch version", name: branch.name))
        }
        return [
            "number": .string(number),
            "branch": self.branches.last.map { .string($0.name) } ?? .null,
            "branches": .array(branches),
            "branchVersions": .array(branches),
            "environments": .array(environments.map { Self.json($0, call) }),
            "_links": ["self": call.link("pacticipants", pacticipant, "versions", number)],
            "tags": .array(tags.map { Self.json($0, call.link("pacticipants", pacticipant, "versions", number, "tags", $0.name)) }),
        ]
    }

    private static func json(_ name: Name, _ link: JSONValue) -> JSONValue {
        ["name": .string(name.name), "latest": .bool(name.isLatest), "_links": ["self": link]]
    }

    private static func json(_ environment: DeploymentEnvironment, _ call: BrokerCall) -> JSONValue {
        [
            "uuid": .string(environment.uuid),
            "name": .string(environment.name),
            "displayName": environment.displayName.map { .string($0) } ?? .null,
            "production": .bool(environment.isProduction),
            "createdAt": .string(environment.createdAt.halTime),
            "_links": ["self": call.link("environments", environment.uuid)],
        ]
    }
}
