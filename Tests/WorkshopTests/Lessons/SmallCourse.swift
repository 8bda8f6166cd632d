import Pact
@testable import Workshop

/// A course of one small lesson that holds, for tests that break it in one place.
enum SmallCourse {
    static let folder = "01-shop"

    static var files: [String: String] {
        [
            "01-shop/lesson.yaml": lesson,
            "01-shop/pages/01-shop.md": "<!-- must -->\n# The shop\n\nOne page is enough here.\n",
            "01-shop/start/consumer/client.yaml": client,
            "01-shop/start/consumer/pact-test.yaml": pactTest(body: "{ id: \"10\" }"),
            "01-shop/start/provider/service.yaml": service,
            "01-shop/start/provider/verification.yaml": verification,
            "01-shop/solution/consumer/pact-test.yaml": pactTest(body: "!like { id: \"10\" }"),
            "01-shop/wrong/exact/consumer/pact-test.yaml": pactTest(body: "{ id: \"10\" }"),
            "01-shop/wrong/other-path/consumer/client.yaml": client.replacing("/product/{id}", with: "/products/{id}"),
        ]
    }

    /// The lesson as read, with its text changed.
    static func read(replacing old: String = "", with new: String = "") -> (lesson: Lesson?, problems: [CourseProblem]) {
        var own = files.reduce(into: [String: String]()) { $0[String($1.key.dropFirst(folder.count + 1))] = $1.value }
        if !old.isEmpty { own["lesson.yaml"] = lesson.replacing(old, with: new) }
        return Course.readLesson(folder: folder, files: own)
    }

    /// What a check finds in the course with some files changed; `nil` removes a file.
    static func problems(changing changes: [String: String?]) async -> [String] {
        var files = files
        for (path, text) in changes { files[path] = text }
        return await CourseCheck.problems(files: files, over: InMemoryTransport()) { Instant(milliseconds: 0) }.map(\.line)
    }

    static let lesson = """
        title: The shop
        goal: Write a contract that lets values change.
        summary: One product is asked for.
        side: consumer
        minutes: 3
        files:
          - edit: consumer/pact-test.yaml
          - read: consumer/client.yaml
        runs: [pact, verify]
        tasks:
          - id: product
            title: one product
            check:
              contract:
                select: { given: [product exists], request: GET /product/10 }
                requests:
                  accept: [{ id: Q1, request: GET /product/10 }]
                  reject: [{ id: Q2, request: POST /product/10, what: another method }]
                responses:
                  accept: [{ id: P1, what: another id, body: { id: "11" } }]
                  reject: [{ id: P2, what: no id, body: {} }]
                  remark: [{ id: P3, what: an id of one letter, body: { id: x }, accepts: true, says: Any text is an id. }]
          - id: runs
            title: both runs
            check: { runs: [pact, verify] }
        closing:
          question: Is it green?
          options:
            - { text: "yes", right: true, why: It is. }
            - { text: "no", why: Look again., page: 1 }
        hints:
          - stages: [Look at the values., Which may change?, "`!like`"]
          - when: [exact, Q1, verify, parse]
            stages: [One value is fixed.]
        wrong:
          - id: other-path
            betrayed: { run: pact }
            when:
              - sent: GET /products/10
            says: The client asks elsewhere.
          - id: exact
            betrayed: { refuses: P1 }
            when:
              - noText: { file: consumer/pact-test.yaml, pattern: '!like' }
            says: The value is fixed.
        """

    static let client = """
        operations:
          getProduct:
            parameters: [id]
            request: GET /product/{id}
        """

    static func pactTest(body: String) -> String {
        """
        consumer: Website
        provider: Shop
        specification: V2
        interactions:
          - description: a product
            given: product exists
            request:
              method: GET
              path: /product/10
            response:
              status: 200
              headers:
                Content-Type: application/json
              body: \(body)
            test:
              call: getProduct("10")
              returns: { id: "10" }
        """
    }

    static let service = """
        name: Shop
        data:
          products:
            - { id: "10" }
        routes:
          - route: GET /product/{id}
            find: products
            by: id
        """

    static let verification = """
        provider: Shop
        pacts: [../pacts/Website-Shop.json]
        states:
          product exists: { products: [{ id: "10" }] }
        """
}
