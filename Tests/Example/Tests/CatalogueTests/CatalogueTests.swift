import Catalogue
import Foundation
import Pact
import PactIO
import Testing

@Suite("The product service")
struct CatalogueTests {
    private static let degrees = Catalogue.Product(id: "10", name: "28 Degrees", type: "CREDIT_CARD")

    /// The service on a free port; one that runs already is verified by its address: `ProviderVerification(of:at:)`.
    private static func verification(of catalogue: Catalogue) -> ProviderVerification {
        ProviderVerification(of: "ProductService") { request in
            let (status, body) = try catalogue.answer(path: request.path)
            return HTTPResponse(status: status, headers: ["Content-Type": "application/json; charset=utf-8"], body: [UInt8](body))
        }
        .pact("pacts/FrontendWebsite-ProductService.json")
    }

    @Test("keeps the contracts of its consumers")
    func contracts() async throws {
        let catalogue = Catalogue()
        try await Self.verification(of: catalogue)
            .state("products exist") { catalogue.fill([Self.degrees]) }
            .state("no products exist") { catalogue.fill([]) }
            .state(
                "the product exists",
                setUpWith: { params in
                    catalogue.fill([Catalogue.Product(id: params["id"]?.string ?? "", name: "Gem Visa", type: "CREDIT_CARD")])
                    return [:]
                }
            )
            .verify()
    }

    @Test("is found out where it keeps none")
    func differences() async throws {
        let failure = await #expect(throws: ProviderVerificationError.self) { try await Self.verification(of: Catalogue()).verify() }
        #expect(failure?.description.contains("There were 2 pact failures") == true)
    }
}
