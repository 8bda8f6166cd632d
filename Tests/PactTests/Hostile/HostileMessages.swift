import Foundation
import Testing

@testable import Pact

/// Messages made to be compared with each other.
enum HostileMessages {
    static func compare(_ expected: [UInt8], _ actual: [UInt8], type: String, rules: JSONValue = [:]) -> [Mismatch] {
        let json: JSONValue = ["status": 200, "headers": ["Content-Type": .string(type)], "matchingRules": ["body": rules]]
        do {
            var response = try ExpectedResponse(json: json, specification: .v4)
            response.body = .present(expected, contentType: nil)
            return response.mismatches(with: HTTPResponse(status: 200, headers: ["Content-Type": type], body: actual))
        } catch {
            Issue.record(error)
            return []
        }
    }

    static func compare(_ expected: String, _ actual: String, type: String, rules: JSONValue = [:]) -> [Mismatch] {
        compare(Array(expected.utf8), Array(actual.utf8), type: type, rules: rules)
    }

    /// The rules of a body, one matcher at each path.
    static func rules(_ matchers: [(path: String, matcher: JSONValue)]) -> JSONValue {
        .object(JSONObject(matchers.map { ($0.path, ["matchers": [$0.matcher]]) }))
    }

    /// A pact file of the fixtures.
    static func pact(_ name: String) throws -> [UInt8] {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/pacts")
        return Array(try Data(contentsOf: fixtures.appending(path: "\(name).json")))
    }
}
