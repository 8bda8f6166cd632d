import Pact
import PactIO
import Testing
import Website

@Suite("The website, and what it needs of the product service")
struct ProductClientTests {
    private let pact = ConsumerPact(consumer: "FrontendWebsite", provider: "ProductService")
    private let product: Example = ["id": .regex(#"\d+"#, example: "10"), "name": .like("28 Degrees")]

    @Test("shows all products")
    func products() async throws {
        try await pact
            .interaction("get all products", given: "products exist", request: .get("/products"), response: .json(.eachLike(product)))
            .test { service in
                let products = try await ProductClient(at: service.address).products()
                try #require(products == [Product(id: "10", name: "28 Degrees")])
            }
    }

    @Test("shows one product")
    func product() async throws {
        try await pact
            .interaction(
                "get one product", given: ProviderState("the product exists", params: ["id": "10"]),
                request: .get("/product/10"), response: .json(product)
            )
            .test { service in
                let product = try await ProductClient(at: service.address).product("10")
                try #require(product == Product(id: "10", name: "28 Degrees"))
            }
    }

    @Test("knows what a missing product looks like")
    func missing() async throws {
        try await pact
            .interaction("get one product", given: "no products exist", request: .get("/product/10"), response: .status(404))
            .test { service in
                let product = try await ProductClient(at: service.address).product("10")
                try #require(product == nil)
            }
    }

    @Test("a client that asks for something else fails its contract, in plain words")
    func difference() async throws {
        let failure = await #expect(throws: ConsumerTestFailure.self) {
            try await pact
                .interaction("get all products", given: "products exist", request: .get("/products"), response: .json(.eachLike(product)))
                .test(writingTo: nil) { service in try await ProductClient(at: service.address).product("10") }
        }
        #expect(failure?.description.contains("Nobody expects GET /product/10; the contract has GET /products.") == true)
    }
}
