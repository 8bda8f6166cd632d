import Pact
import Workshop

extension Lesson {
    /// A lesson about a pact test whose expectation of a list is still too strict.
    static let pact = Lesson(
        number: 1, folder: "01-pact", title: "Write the pact test", goal: "Write down what the consumer needs.",
        summary: "Say what FrontendWebsite needs of the list, and no more.", minutes: 10, pages: [],
        files: [
            LessonFile(path: "consumer/pact-test.yaml", isEditable: true), LessonFile(path: "consumer/client.yaml", isEditable: false),
        ], runs: [.pact],
        tasks: [
            LessonTask(
                id: "list", title: "the list, with a matcher",
                check: .contract(
                    ContractCheck(
                        selection: ContractCheck.Selection(
                            given: ["products exist"],
                            request: RequestSample(id: "S", request: HTTPRequest(method: "GET", target: "/products"))),
                        responses: [
                            .make("L1", "one product", #"[{"id": "09", "name": "Gem Visa"}]"#),
                            .make("L2", "the provider's three", #"[{"id": "09", "name": "a"}, {"id": "10", "name": "b"}]"#),
                            .make("L4", "an empty list", "[]", .reject),
                        ])))
        ], hints: [.three], start: ["consumer/client.yaml": client, "consumer/pact-test.yaml": pactTest(body: "")],
        solution: ["consumer/client.yaml": client, "consumer/pact-test.yaml": pactTest(body: " !eachLike")])

    /// A lesson whose contract asks for what its provider does not serve.
    static let verification = Lesson(
        number: 1, folder: "01-verify", title: "Verify the provider", goal: "Read a verification.",
        summary: "Run the verification and read what it says.", side: .provider, minutes: 7, pages: [],
        files: [
            LessonFile(path: "provider/verification.yaml", isEditable: true),
            LessonFile(path: "consumer/pact-test.yaml", isEditable: false),
        ], runs: [.verify],
        announced: [
            AnnouncedResult(
                run: .verify, item: "GET /products/10", must: ["status 200 404", "header Content-Type", "bodyType"])
        ], tasks: [LessonTask(id: "run", title: "exactly the announced end", check: .runs([.verify]))],
        start: [
            "provider/verification.yaml": """
            provider: ProductService
            providerVersion: 1.0.0
            service: service.yaml
            pacts: [../pacts/FrontendWebsite-ProductService.json]

            """,
            "provider/service.yaml": service, "consumer/pact-test.yaml": productTest,
            "pacts/FrontendWebsite-ProductService.json": productPact,
        ],
        solution: [:])

    private static let client = """
        operations:
          getAllProducts:
            request: GET /products

        """

    static func pactTest(body tag: String) -> String {
        let dash = tag.isEmpty ? "- " : ""
        let space = tag.isEmpty ? "  " : ""
        return """
            consumer: FrontendWebsite
            provider: ProductService
            specification: V2
            interactions:
              - description: get all products
                given: products exist
                request:
                  method: GET
                  path: /products
                response:
                  status: 200
                  headers:
                    Content-Type: application/json; charset=utf-8
                  body:\(tag)
                    \(dash)id: "09"
                    \(space)name: Gem Visa
                test:
                  call: getAllProducts()
                  returns:
                    - id: "09"
                      name: Gem Visa

            """
    }

    private static let service = """
        name: ProductService
        data:
          products:
            - { id: "10", name: 28 Degrees }
        routes:
          - route: GET /product/{id}
            find: products
            by: id
            missing: { status: 404, body: { message: Product not found } }

        """

    private static let productTest = """
        consumer: FrontendWebsite
        provider: ProductService
        specification: V2
        interactions:
          - description: get product with ID 10
            given: product with ID 10 exists
            request:
              method: GET
              path: /products/10
            response:
              status: 200
              headers:
                Content-Type: application/json; charset=utf-8
              body: !like
                id: "10"
                name: 28 Degrees
            test:
              call: getProduct("10")
              returns:
                id: "10"
                name: 28 Degrees

        """

    private static let productPact = """
        {
          "consumer": {"name": "FrontendWebsite"},
          "interactions": [
            {
              "description": "get product with ID 10",
              "providerState": "product with ID 10 exists",
              "request": {"method": "GET", "path": "/products/10"},
              "response": {
                "status": 200,
                "headers": {"Content-Type": "application/json; charset=utf-8"},
                "body": {"id": "10", "name": "28 Degrees"},
                "matchingRules": {"$.body": {"match": "type"}}
              }
            }
          ],
          "metadata": {"pactSpecification": {"version": "2.0.0"}},
          "provider": {"name": "ProductService"}
        }
        """
}

extension ResponseSample {
    static func make(_ id: String, _ what: String, _ body: String, _ role: SampleRole = .accept) -> ResponseSample {
        ResponseSample(
            id: id, what: what, role: role,
            response: HTTPResponse(status: 200, headers: ["Content-Type": "application/json; charset=utf-8"], text: body))
    }
}
