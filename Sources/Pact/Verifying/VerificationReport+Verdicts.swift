extension VerificationReport {
    /// What was expected of the answer to one interaction, each line with its verdict.
    func verdictLines(of result: VerificationResult, _ ink: ReportInk) -> [String] {
        let places = result.outcome.mismatches.map(\.place)
        let body = "      has a matching body (\(ink.verdict(!places.contains(where: \.concernsBody))))"
        switch result.interaction.content {
        case .http(_, let response): return Self.lines(for: response, places, ink) + [body]
        case .message(let message): return Self.lines(for: message.expectedMetadata, places, ink) + [body]
        case .synchronousMessage(_, let responses):
            let refused = places.contains(.status) ? ["      answers with success (\(ink.verdict(false)))"] : []
            return Self.lines(for: responses.first?.metadata ?? JSONObject(), places, ink) + refused + [body]
        }
    }

    private static func lines(for response: ExpectedResponse, _ places: [Mismatch.Place], _ ink: ReportInk) -> [String] {
        var lines = [
            "    returns a response which",
            "      has status code \(ink.bold(String(response.status))) (\(ink.verdict(!places.contains(.status))))",
        ]
        if !response.headers.isEmpty { lines.append("      includes headers") }
        for (name, values) in response.headers {
            let isOK = !places.contains(.header(name: name))
            let value = values.joined(separator: ", ").visible
            lines.append("        \"\(ink.bold(name.visible))\" with value \"\(ink.bold(value))\" (\(ink.verdict(isOK)))")
        }
        return lines
    }

    private static func lines(for metadata: JSONObject, _ places: [Mismatch.Place], _ ink: ReportInk) -> [String] {
        var lines = ["    generates a message which"]
        if !metadata.isEmpty { lines.append("      includes metadata") }
        for (key, value) in metadata.members {
            let isOK = !places.contains(.metadata(key: key))
            lines.append("        \"\(ink.bold(key.visible))\" with value \(ink.bold(value.text().visible)) (\(ink.verdict(isOK)))")
        }
        return lines
    }
}

extension Interaction {
    /// The authors' notes: the test's name, the text, and references by group.
    var commentLines: [String] {
        var lines: [String] = []
        if let name = comments["testname"], !name.isNull { lines += ["", "  Test Name: \(name.string ?? name.text())"] }
        let texts = comments["text"].map { $0.array ?? [$0] } ?? []
        if !texts.isEmpty { lines += ["", "  Comments:"] + texts.map { "    \($0.string ?? $0.text())" } }
        guard let references = comments["references"]?.object, !references.isEmpty else {
            return lines.isEmpty ? [] : lines + [""]
        }
        lines += ["", "  References:"]
        for (group, members) in references.members {
            lines.append("    \(group):")
            lines += (members.object?.members ?? []).map { "      \($0.name): \($0.value.string ?? $0.value.text())" }
        }
        return lines + [""]
    }
}

extension Mismatch.Place {
    fileprivate var concernsBody: Bool {
        switch self {
        case .body, .bodyType: true
        default: false
        }
    }

    /// What a block of a report's failures is called that tells of this place.
    func heading(in interaction: Interaction) -> String {
        switch self {
        case .status: return interaction.response.map { "has status code \($0.status)" } ?? "answers with success"
        case .header(let name):
            let values = interaction.response?.headers.first { $0.name == name }?.values ?? []
            return "includes header '\(name)' with value '\(values.joined(separator: ", "))'"
        case .body, .bodyType: return "has a matching body"
        case .query(let name): return "includes parameter '\(name)'"
        case .path: return "to the path"
        case .method: return "is a request of the method"
        case .metadata: return "has matching metadata"
        }
    }
}
