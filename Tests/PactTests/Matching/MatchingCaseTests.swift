import Foundation
import Pact
import Testing

/// The cases in `Tests/Fixtures/matching`; each file's name says what it shows.
@Suite("Matching cases")
struct MatchingCaseTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/matching")
        .standardizedFileURL

    @Test("Every case gives the result it declares", arguments: MatchingCase.Kind.allCases)
    func declaredResult(kind: MatchingCase.Kind) throws {
        let files = try CaseFiles.all(below: Self.root.appending(path: kind.rawValue))
        #expect(files.count > (kind == .message ? 10 : 20))
        for file in files {
            let result = try MatchingCase(json: try JSONValue.parse(file.bytes), kind: kind, specification: kind == .message ? .v3 : .v2)
            #expect(result.isMatch != nil && !result.comment.isEmpty, "\(file.name)")
            #expect(result.mismatches.isEmpty == result.isMatch, "\(file.name): \(result.mismatches.map(\.sentence))")
        }
    }

    @Test("Every mismatch of every case can be told, explained and written", arguments: MatchingCase.Kind.allCases)
    func words(kind: MatchingCase.Kind) throws {
        for file in try CaseFiles.all(below: Self.root.appending(path: kind.rawValue)) {
            let result = try MatchingCase(json: try JSONValue.parse(file.bytes), kind: kind, specification: kind == .message ? .v3 : .v2)
            for mismatch in result.mismatches {
                #expect(mismatch.sentence.hasSuffix("."), "\(file.name)")
                #expect(mismatch.why.hasSuffix("."), "\(file.name)")
                #expect(!mismatch.fact.isEmpty, "\(file.name)")
                #expect(mismatch.json["type"] != nil && mismatch.json["mismatch"]?.string == mismatch.sentence, "\(file.name)")
            }
        }
    }
}
