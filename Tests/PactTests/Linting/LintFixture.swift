import Foundation
import Pact

/// Pacts of `Tests/Fixtures/linting` and small ones made on the spot.
enum LintFixture {
    static func bytes(_ path: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return [UInt8](try Data(contentsOf: root.appending(path: path).standardizedFileURL))
    }

    /// A pact whose interactions begin in line 2.
    static func pact(_ interactions: String, version: String = "4.0") -> String {
        """
        {"consumer": {"name": "Shop"}, "provider": {"name": "Stock"}, "interactions": [
        \(interactions)
        ], "metadata": {"pactSpecification": {"version": "\(version)"}}}
        """
    }

    /// A pact of V3 with one interaction: in line 3 the request, in line 4 the response.
    static func interaction(
        request: String = #""path": "/things""#, response: String = #""status": 200"#, states: String = #"[{"name": "things exist"}]"#,
        version: String = "3.0.0"
    ) -> String {
        pact(
            """
            {"description": "things", "providerStates": \(states), "type": "Synchronous/HTTP",
            "request": {\(request)},
            "response": {\(response)}}
            """, version: version)
    }

    /// `line name` of each finding.
    static func names(in text: String) throws -> [String] {
        try PactLint.findings(in: Array(text.utf8)).map { "\($0.place?.line ?? 0) \($0.smell.name)" }
    }

    /// The only finding's sentence.
    static func sentence(in text: String) throws -> String {
        try PactLint.findings(in: Array(text.utf8)).map(\.sentence).joined(separator: "\n")
    }
}
