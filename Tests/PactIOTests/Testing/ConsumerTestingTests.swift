import Foundation
import Pact
import PactIO
import Testing

@Suite("Testing a consumer", .timeLimit(.minutes(1)))
struct ConsumerTestingTests {
    private let pact = ConsumerPact(consumer: "FrontendWebsite", provider: "ProductService")
        .interaction(
            "get product 10", given: "product 10 exists", request: .get("/product/10", query: ["page": .integer(1)]),
            response: .json(["id": .like("10")]))

    private static func inFolder<Result>(_ block: (String) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pact-testing-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await block(folder.path)
    }

    private static func get(_ target: String, at provider: MockProvider) async throws -> HTTPResponse {
        try await NetworkTransport().send(HTTPRequest(method: "GET", target: target), to: provider.origin, timeout: .seconds(5))
    }

    @Test("passes on what the block returns, and merges the interaction into the pact file")
    func writes() async throws {
        try await Self.inFolder { folder in
            let body = try await pact.test(writingTo: folder) { provider in
                #expect(provider.address == "http://127.0.0.1:\(provider.origin.port)")
                return try await Self.get("/product/10?page=7", at: provider).body
            }
            #expect(try JSONValue.parse(body) == ["id": "10"])
            let other = ConsumerPact(consumer: "FrontendWebsite", provider: "ProductService")
                .interaction("get nothing", request: .get("/"), response: .status(404))
            try await other.test(writingTo: folder + "/") { _ = try await Self.get("/", at: $0) }
            let text = try String(contentsOfFile: folder + "/FrontendWebsite-ProductService.json", encoding: .utf8)
            #expect(try PactFile.read(text).interactions.map(\.description) == ["get nothing", "get product 10"])
        }
    }

    @Test("fails with a sentence for each thing that is wrong, and what the test threw, and writes nothing")
    func fails() async throws {
        struct Refused: Error {}
        try await Self.inFolder { folder in
            let error = await #expect(throws: ConsumerTestFailure.self) {
                try await pact.interaction("get all", request: .get("/products"), response: .status(200))
                    .test(writingTo: folder) { provider in
                        _ = try await Self.get("/product/10?page=x", at: provider)
                        _ = try await Self.get("/nowhere", at: provider)
                        throw Refused()
                    }
            }
            let lines = error?.description.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
            #expect(lines.first == "FrontendWebsite does not keep its contract with ProductService, so no pact file was written.")
            #expect(lines.contains("The request for \"get product 10\" differs:"))
            #expect(lines.contains { $0.contains("page") && $0.contains("\"x\"") })
            #expect(lines.contains("Nobody expects GET /nowhere; the contract has GET /product/10, GET /products."))
            #expect(lines.contains("The consumer never asked for \"get all\": GET /products."))
            #expect(lines.last == "The test itself ended with: Refused()")
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
    }

    @Test("throws what the block threw where the contract was kept")
    func passesErrorsOn() async throws {
        struct Odd: Error {}
        await #expect(throws: Odd.self) {
            try await pact.test(writingTo: nil) { provider in
                _ = try await Self.get("/product/10?page=1", at: provider)
                throw Odd()
            }
        }
    }

    @Test("hands messages to their handler, and writes them when it could make something of all")
    func messages() async throws {
        let pact = ConsumerPact(consumer: "Search", provider: "ProductService")
            .message("a product changed", contents: .json(["id": .integer(10)]), metadata: ["topic": "products"])
        try await Self.inFolder { folder in
            try await pact.testMessages(writingTo: folder) { message in
                #expect(message.description == "a product changed")
                let contents = try JSONValue.parse(message.contents)
                #expect(contents == ["id": 10])
                #expect(message.metadata["topic"] == "products")
            }
            #expect(FileManager.default.fileExists(atPath: folder + "/Search-ProductService.json"))
        }
        struct Unknown: Error {}
        await #expect(throws: Unknown.self) { try await pact.testMessages(writingTo: "/nowhere") { _ in throw Unknown() } }
        await #expect(throws: ConsumerPactError.nothingExpected) { try await pact.test(writingTo: nil) { _ in } }
    }

    @Test("many tests at once lose nothing of each other")
    func atOnce() async throws {
        try await Self.inFolder { folder in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...8 {
                    group.addTask {
                        try await ConsumerPact(consumer: "C", provider: "P")
                            .interaction("call \(number)", request: .get("/\(number)"), response: .status(200))
                            .test(writingTo: folder) { _ = try await Self.get("/\(number)", at: $0) }
                    }
                }
                try await group.waitForAll()
            }
            let file = try PactFile.read(try String(contentsOfFile: folder + "/C-P.json", encoding: .utf8))
            #expect(file.interactions.count == 8)
        }
    }
}
