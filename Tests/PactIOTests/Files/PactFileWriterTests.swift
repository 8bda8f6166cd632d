import Foundation
import Pact
import PactIO
import Testing

@Suite("Pact files written under a lock")
final class PactFileWriterTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pact-files-\(UUID().uuidString)")

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private var path: String { folder.appending(path: "pacts/deep/a b-c.json").path }

    private func pact(_ descriptions: String..., consumer: String = "a b") -> PactFile {
        PactFile(
            consumer: consumer, provider: "c", specification: .v2,
            interactions: descriptions.map { Interaction(description: $0, request: ExpectedRequest(), response: ExpectedResponse()) })
    }

    private func descriptions() throws -> [String] {
        try PactFile.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).interactions.map(\.description)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "pacts/deep").path)
    }

    @Test("the first pact makes the folders and the file, and nothing else")
    func first() throws {
        try PactFileWriter.write(pact("one"), to: path)
        #expect(try descriptions() == ["one"])
        #expect(try names() == ["a b-c.json"])
    }

    @Test("a second pact is merged into the first")
    func second() throws {
        try PactFileWriter.write(pact("one", "two"), to: path)
        let merged = try PactFileWriter.write(pact("two", "three"), to: path)
        #expect(try descriptions() == ["one", "three", "two"])
        #expect(merged.interactions.count == 3)
    }

    @Test("a pact may take the old one's place instead")
    func afresh() throws {
        try PactFileWriter.write(pact("one"), to: path)
        try PactFileWriter.write(pact("two"), to: path, merging: false)
        #expect(try descriptions() == ["two"])
    }

    @Test("many writers at once lose nothing of each other")
    func manyWriters() async throws {
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 10..<30 {
                let pact = pact("writer \(number)")
                group.addTask { try PactFileWriter.write(pact, to: path) }
            }
            try await group.waitForAll()
        }
        #expect(try descriptions() == (10..<30).map { "writer \($0)" })
    }

    @Test("what is no pact file is left alone")
    func unreadable() throws {
        try PactFileWriter.write(pact("one"), to: path)
        try Data("[1,".utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: PactFileWritingError.self) { try PactFileWriter.write(pact("two"), to: path) }
        #expect(error?.sentence.hasPrefix("\(path) is there already and cannot be merged with: ") == true)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "[1,")
        #expect(try names() == ["a b-c.json"])
    }

    @Test("a pact of another consumer is left alone")
    func otherConsumer() throws {
        try PactFileWriter.write(pact("one"), to: path)
        let error = #expect(throws: PactFileWritingError.self) { try PactFileWriter.write(pact("two", consumer: "z"), to: path) }
        #expect(error?.sentence.contains("is there already: ") == true)
        #expect(try descriptions() == ["one"])
    }

    @Test("a folder that cannot be made is named with the system's reason")
    func noFolder() throws {
        try PactFileWriter.write(pact("one"), to: path)
        let below = path + "/x/y.json"
        let error = #expect(throws: PactFileWritingError.self) { try PactFileWriter.write(pact("one"), to: below) }
        #expect(error?.sentence == "\(path)/x cannot be written: Not a directory.")
    }
}
