import Foundation
import Pact
import PactIO
import Synchronization
import Testing

@Suite("Verifying a provider", .timeLimit(.minutes(1)))
struct ProviderVerificationTests {
    /// Answers with the products it holds.
    private final class Products: Sendable {
        let names = Mutex<[String]>([])

        var handler: HTTPHandler {
            { request in
                let names = self.names.withLock { $0 }
                guard request.path == "/products", request.headers.first("X-Key") == "7" else { return HTTPResponse(status: 404) }
                let body = JSONValue.array(names.map { ["name": .string($0)] })
                return HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], text: body.text())
            }
        }
    }

    private func file() throws -> PactFile {
        try ConsumerPact(consumer: "FrontendWebsite", provider: "ProductService")
            .interaction(
                "get all", given: "products exist", request: .get("/products"), response: .json(.eachLike(["name": .like("Visa")]))
            )
            .interaction(
                "get one", given: ProviderState("a product exists", params: ["name": "Loan"]), request: .get("/products"),
                response: .json([["name": "Loan"]])
            ).file()
    }

    private func verification(_ products: Products) -> ProviderVerification {
        ProviderVerification(of: "ProductService", answering: products.handler)
            .header("X-Key", "7")
            .state("products exist", tearDown: { products.names.withLock { $0 = [] } }) { products.names.withLock { $0 = ["A", "B"] } }
            .state(
                "a product exists",
                setUpWith: { params in
                    products.names.withLock { $0 = [params["name"]?.string ?? ""] }
                    return ["name": params["name"] ?? .null]
                })
    }

    @Test("holds when every state is set up and every answer fits")
    func holds() async throws {
        let reports = try await verification(Products()).pact(try file()).verify()
        #expect(reports.map(\.results.count) == [2])
    }

    @Test("over a real address, with pacts from a file and from a folder")
    func files() async throws {
        let products = Products()
        let folder = FileManager.default.temporaryDirectory.appending(path: "pact-verifying-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/FrontendWebsite-ProductService.json"
        try PactFileWriter.write(try file(), to: path)
        var other = try file()
        other.provider = "Other"
        try PactFileWriter.write(other, to: folder.path + "/other.json")
        let count = try await NetworkTransport().serving(products.handler) { origin in
            let verification = ProviderVerification(of: "ProductService", at: "\(origin)/")
            var states = verification.header("X-Key", "7")
            for (name, values) in [("products exist", ["A"]), ("a product exists", ["Loan"])] {
                states = states.state(name) { products.names.withLock { $0 = values } }
            }
            return try await states.pact(path).pacts(in: folder.path).verify().count
        }
        #expect(count == 2)
        await #expect(
            throws: ProviderVerificationError.otherProvider(path: folder.path + "/other.json", name: "Other", expected: "ProductService")
        ) {
            try await ProviderVerification(of: "ProductService", at: "http://127.0.0.1:1").pact(folder.path + "/other.json").verify()
        }
    }

    @Test("fails with the report as its text, and with what a state threw")
    func fails() async throws {
        struct NoDatabase: Error {}
        let error = try #require(
            await #expect(throws: ProviderVerificationError.self) {
                try await verification(Products()).state("a product exists") { throw NoDatabase() }
                    .state("products exist") {}.pact(try file()).verify()
            })
        #expect(error.description.contains("Verifying a pact between FrontendWebsite and ProductService"))
        #expect(error.description.contains("NoDatabase()"))
        #expect(error.description.contains("There were 2 pact failures"))
    }

    @Test(
        "says what is missing",
        arguments: [
            (ProviderVerification(of: "P", at: "http://127.0.0.1:1"), "There is no pact to verify P against."),
            (ProviderVerification(of: "P", at: "http://127.0.0.1:1").pact("/nowhere.json"), "/nowhere.json cannot be read"),
            (ProviderVerification(of: "P", at: "http://127.0.0.1:1").pacts(in: "/nowhere"), "/nowhere cannot be read"),
            (ProviderVerification(of: "P", at: "https://127.0.0.1").pact(Self.any), "Providers are asked over http"),
            (ProviderVerification(of: "P", at: "127.0.0.1:80").pact(Self.any), "127.0.0.1:80 is no address of a provider."),
        ])
    func problems(verification: ProviderVerification, beginning: String) async {
        await #expect {
            try await verification.verify()
        } throws: { error in
            "\(error)".hasPrefix(beginning)
        }
    }

    private static var any: PactFile { PactFile(consumer: "C", provider: "P", specification: .v4, interactions: []) }
}
