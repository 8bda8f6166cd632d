/// A request of a contract as a test writes it: what the consumer sends, and what else would be as good.
public struct RequestExample: Sendable, Equatable {
    struct Field: Sendable, Equatable {
        var name: String
        var example: Example
    }

    var method: String
    var path: Example
    var query: [Field]
    var headers: [Field]
    var body: BodyExample?

    /// - Parameters:
    ///   - method: in any case of letters.
    ///   - path: one concrete path, which may have a matcher: `.regex(#"/product/\d+"#, example: "/product/10")`.
    ///   - query: names with a value, or a list of values; not encoded.
    ///   - headers: names with a value. A body brings its `Content-Type` where none stands here.
    public init(
        _ method: String, _ path: Example, query: KeyValuePairs<String, Example> = [:], headers: KeyValuePairs<String, Example> = [:],
        body: BodyExample? = nil
    ) {
        self.method = method.uppercased()
        self.path = path
        self.query = query.map { Field(name: $0.key, example: $0.value) }
        self.headers = headers.map { Field(name: $0.key, example: $0.value) }
        self.body = body
    }

    /// `.get("/products", query: ["page": .integer(1)])`.
    public static func get(
        _ path: Example, query: KeyValuePairs<String, Example> = [:], headers: KeyValuePairs<String, Example> = [:]
    ) -> RequestExample {
        RequestExample("GET", path, query: query, headers: headers)
    }

    /// `.delete("/product/10")`.
    public static func delete(
        _ path: Example, query: KeyValuePairs<String, Example> = [:], headers: KeyValuePairs<String, Example> = [:]
    ) -> RequestExample {
        RequestExample("DELETE", path, query: query, headers: headers)
    }

    /// `.post("/products", json: ["name": .like("Gem Visa")])`.
    public static func post(
        _ path: Example, query: KeyValuePairs<String, Example> = [:], headers: KeyValuePairs<String, Example> = [:], json: Example
    ) -> RequestExample {
        RequestExample("POST", path, query: query, headers: headers, body: .json(json))
    }

    /// `.put("/product/10", json: ["name": .like("Gem Visa")])`.
    public static func put(
        _ path: Example, query: KeyValuePairs<String, Example> = [:], headers: KeyValuePairs<String, Example> = [:], json: Example
    ) -> RequestExample {
        RequestExample("PUT", path, query: query, headers: headers, body: .json(json))
    }

    /// `.patch("/product/10", json: ["name": .like("Gem Visa")])`.
    public static func patch(
        _ path: Example, query: KeyValuePairs<String, Example> = [:], headers: KeyValuePairs<String, Example> = [:], json: Example
    ) -> RequestExample {
        RequestExample("PATCH", path, query: query, headers: headers, body: .json(json))
    }
}
