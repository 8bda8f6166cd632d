import Foundation
import Pact
import Testing

/// The public specification suites, where they lie beside the checkout.
@Suite("Reading the specification's own cases")
struct SpecificationCaseReadingTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/spec-cases")
        .standardizedFileURL
    /// XML under a JSON content type: wrapped in quotes as it is, it is no JSON and cannot be written as it was read.
    static let unwritable = "body/not empty found at key when empty expected xml.json"
    static let isPresent = FileManager.default.fileExists(atPath: root.path)

    @Test(
        "Every expectation is read, and reads back the same when it is written", .enabled(if: isPresent),
        arguments: [("v1", .v1), ("v1.1", .v1_1), ("v2", .v2), ("v3", .v3)] as [(String, SpecificationVersion)])
    func expectations(folder: String, version: SpecificationVersion) throws {
        for file in try CaseFiles.all(below: Self.root.appending(path: "\(folder)/request")) {
            guard file.name != Self.unwritable else { continue }
            let json = try #require(try JSONValue.parse(file.bytes)["expected"])
            let request = try ExpectedRequest(json: json, specification: version)
            #expect(try ExpectedRequest(json: request.json(for: version), specification: version) == request, "\(file.name)")
        }
        for file in try CaseFiles.all(below: Self.root.appending(path: "\(folder)/response")) {
            let json = try #require(try JSONValue.parse(file.bytes)["expected"])
            let response = try ExpectedResponse(json: json, specification: version)
            #expect(try ExpectedResponse(json: response.json(for: version), specification: version) == response, "\(file.name)")
        }
    }
}
