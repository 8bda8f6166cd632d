import Pact
import Testing
import Workshop

@Suite("service.yaml and verification.yaml")
struct ServiceAndVerificationFileTests {
    @Test("a service gives data, routes and middleware")
    func service() throws {
        let reading = ServiceFile.read(path: "provider/service.yaml", text: try ExerciseFixture.text("provider/service.yaml"))
        #expect(reading.problems.isEmpty)
        let file = try #require(reading.value)
        #expect(file.name == "ProductService")
        #expect(file.data["products"]?.array?.count == 3)
        #expect(file.routes.map(\.request.text) == ["GET /products", "GET /product/{id}"])
        #expect(
            file.routes.map(\.answer) == [
                .list(collection: "products"),
                .find(
                    collection: "products", field: "id",
                    missing: ServiceRoute.Missing(status: 404, body: ["message": "Product not found"])),
            ])
        #expect(file.middleware == [.bearerToken(maxAgeMilliseconds: 3_600_000)])
    }

    @Test(
        "a length of time has a unit",
        arguments: [
            ("500ms", 500), ("45s", 45_000), ("30m", 1_800_000), ("1h", 3_600_000), ("2d", 172_800_000),
        ])
    func durations(text: String, milliseconds: Int64) {
        let reading = ServiceFile.read(
            path: "service.yaml", text: "name: P\nroutes: []\nmiddleware: [{ bearerToken: { maxAge: \(text) } }]")
        #expect(reading.value?.middleware == [.bearerToken(maxAgeMilliseconds: milliseconds)])
    }

    @Test("a verification gives provider, service, pacts, states and filter")
    func verification() throws {
        let reading = VerificationFile.read(
            path: "provider/verification.yaml", text: try ExerciseFixture.text("provider/verification.yaml"))
        #expect(reading.problems.isEmpty)
        let file = try #require(reading.value)
        #expect(file.provider == Located("ProductService", at: SourcePosition(line: 2, column: 11)))
        #expect(file.target == .service(path: "service.yaml"))
        #expect(file.providerVersion == "1.0.0")
        #expect(file.pacts.map(\.value) == ["../pacts/FrontendWebsite-ProductService.json"])
        #expect(file.states.map(\.name) == ["no products exist", "product with ID 10 exists"])
        #expect(file.state(named: "no products exist")?.data == ["products": []])
        #expect(file.requestFilter.map(\.when) == ["Authorization"])
        #expect(file.requestFilter.flatMap(\.set) == [HeaderTemplate(name: "Authorization", value: "Bearer {now}")])
    }

    @Test("a verification needs no more than the provider's name, and versions are text")
    func least() {
        let reading = VerificationFile.read(path: "verification.yaml", text: "provider: P\nproviderVersion: 1234567\n")
        #expect(reading.problems.isEmpty)
        #expect(reading.value?.target == .service(path: "service.yaml"))
        #expect(reading.value?.pacts == [])
        #expect(reading.value?.providerVersion == "1234567")
    }

    @Test(
        "a provider that runs already has an address",
        arguments: [
            ("http://127.0.0.1:8080", HTTPOrigin(host: "127.0.0.1", port: 8080)),
            ("http://localhost", HTTPOrigin(host: "localhost", port: 80)),
            ("http://localhost:9000/base/", HTTPOrigin(host: "localhost", port: 9000, basePath: "/base")),
            ("http://[::1]:8080", HTTPOrigin(host: "::1", port: 8080)),
        ])
    func addresses(text: String, origin: HTTPOrigin) {
        let reading = VerificationFile.read(
            path: "verification.yaml", text: "provider: P\nproviderBaseUrl: \(text)\nstateChangeUrl: http://localhost:1/states\n")
        #expect(reading.problems == [])
        #expect(reading.value?.target == .address(origin, stateChange: "http://localhost:1/states"))
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "https://localhost", "http://localhost:0", "http://localhost:70000", "http://", "ftp://a",
        ])
    func noAddress(text: String) {
        let reading = VerificationFile.read(path: "verification.yaml", text: "provider: P\nproviderBaseUrl: \(text)\n")
        #expect(reading.problems.map(\.kind) == [.invalidAddress(text: text)])
    }
}
