import Pact

/// The findings in one pact file, for people and for programs.
struct LintReport {
    let file: String
    let findings: [LintFinding]

    /// One finding in one line, `file:line: "interaction": sentence`, and a last line with their number.
    var lines: [String] {
        guard !findings.isEmpty else { return ["\(file.visible): no smell found."] }
        let count = findings.count == 1 ? "1 smell" : "\(findings.count) smells"
        return findings.map(line) + ["\(count) found."]
    }

    /// `{"file","findings":[{"smell","line","column","path","interaction","description","sentence"}]}`: lines and columns from 1,
    /// interactions from 0.
    var json: JSONValue {
        ["file": .string(file), "findings": .array(findings.map(Self.json(of:)))]
    }

    private func line(_ finding: LintFinding) -> String {
        let place = finding.place.map { ":\($0.line)" } ?? ""
        let description = JSONValue.string(finding.description).brief(limit: 60)
        return "\(file)\(place): \(description): \(finding.sentence)".visible
    }

    private static func json(of finding: LintFinding) -> JSONValue {
        var json: JSONObject = ["smell": .string(finding.smell.name)]
        json["line"] = finding.place.map { .int($0.line) }
        json["column"] = finding.place.map { .int($0.column) }
        json.set("path", .string(finding.path.description))
        json.set("interaction", .int(finding.interaction))
        json.set("description", .string(finding.description))
        json.set("sentence", .string(finding.sentence))
        return .object(json)
    }
}
