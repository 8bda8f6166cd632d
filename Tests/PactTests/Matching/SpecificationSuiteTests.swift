import Foundation
import Pact
import Testing

/// The public specification suites, where they lie beside the checkout.
@Suite("The specification's own cases")
struct SpecificationSuiteTests {
    struct Version: Sendable, CustomTestStringConvertible {
        var folder: String
        var specification: SpecificationVersion
        /// Cases that are to differ, and why.
        var exceptions: Set<String> = []
        var testDescription: String { folder }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/spec-cases")
        .standardizedFileURL
    static let isPresent = FileManager.default.fileExists(atPath: root.path)

    @Test(
        "Every case of a request, response or message gives the result it declares", .enabled(if: isPresent),
        arguments: [
            // Queries are compared as parameters, in files of the first version too.
            Version(
                folder: "v1", specification: .v1,
                exceptions: ["request/query/different param order.json", "request/query/trailing amperand.json"]),
            Version(folder: "v1.1", specification: .v1_1),
            // A regular expression for an XML element looks at its name, as in other implementations.
            Version(folder: "v2", specification: .v2, exceptions: ["request/body/matches with regex xml.json"]),
            Version(folder: "v3", specification: .v3, exceptions: ["request/body/matches with regex xml.json"]),
        ])
    func declaredResult(version: Version) throws {
        for (name, differs) in try Self.results(of: version) {
            #expect(differs == version.exceptions.contains(name), "\(version.folder)/\(name)")
        }
    }

    /// Whether each case differs from what it declares.
    static func results(of version: Version) throws -> [(name: String, differs: Bool)] {
        try MatchingCase.Kind.allCases.flatMap { kind -> [(name: String, differs: Bool)] in
            let folder = root.appending(path: "\(version.folder)/\(kind.rawValue)")
            // Only V3's suite has cases of messages.
            guard kind != .message || version.specification == .v3 else { return [] }
            return try CaseFiles.all(below: folder).map { file in
                let json = try JSONValue.parse(file.bytes)
                let result = try MatchingCase(json: json, kind: kind, specification: version.specification)
                return ("\(kind.rawValue)/\(file.name)", result.mismatches.isEmpty != result.isMatch)
            }
        }
    }
}
