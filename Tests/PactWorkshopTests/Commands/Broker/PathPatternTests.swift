import Foundation
import Testing

@testable import pact_workshop

@Suite("Paths and patterns of pacts to publish")
struct PathPatternTests {
    private let folder = TemporaryFolder()

    init() throws {
        for name in ["a.json", "b.json", "b.txt", "sub/c.json", "sub/deep/d.json", "[x].json"] {
            let url = URL(fileURLWithPath: "\(folder.path)/\(name)")
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("{}".utf8).write(to: url)
        }
    }

    @Test(
        "mean files, folders and what fits",
        arguments: [
            (["b.json", "a.json"], ["b.json", "a.json"]), (["[ab].json"], ["a.json", "b.json"]), (["?.json"], ["a.json", "b.json"]),
            (["*.json"], ["[x].json", "a.json", "b.json"]), (["[x].json"], ["[x].json"]), (["sub"], ["sub/c.json"]),
            (["**/d.json"], ["sub/deep/d.json"]), (["sub/**/*.json"], ["sub/c.json", "sub/deep/d.json"]), (["*/deep"], ["sub/deep/d.json"]),
            (["a.json", "?.json"], ["a.json", "b.json"]), (["*.xml"], []),
        ])
    func files(patterns: [String], expected: [String]) throws {
        let found = try PathPattern.files(patterns.map { "\(folder.path)/\($0)" })
        #expect(found.map { String($0.dropFirst(folder.path.count + 1)) } == expected)
    }

    @Test("are refused where nothing is there and no pattern is")
    func missing() {
        #expect(throws: CommandFailure.self) { try PathPattern.files(["\(folder.path)/none.json"]) }
    }
}
