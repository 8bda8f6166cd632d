/// A response of a contract as a test writes it: what the mock server answers, and what else the consumer can live with.
public struct ResponseExample: Sendable, Equatable {
    var status: Int
    var statusClass: StatusClass?
    var headers: [RequestExample.Field]
    var body: BodyExample?

    /// - Parameters:
    ///   - status: 100 to 599.
    ///   - accepting: the statuses that are as good as this one; without it only this one is. From V4 on.
    ///   - headers: names with a value. A body brings its `Content-Type` where none stands here.
    public init(
        _ status: Int, accepting: StatusClass? = nil, headers: KeyValuePairs<String, Example> = [:], body: BodyExample? = nil
    ) {
        self.status = status
        statusClass = accepting
        self.headers = headers.map { RequestExample.Field(name: $0.key, example: $0.value) }
        self.body = body
    }

    /// `.status(404)`, `.status(200, headers: ["ETag": .notEmpty("1")], body: .text("ok"))`.
    public static func status(
        _ status: Int, accepting: StatusClass? = nil, headers: KeyValuePairs<String, Example> = [:], body: BodyExample? = nil
    ) -> ResponseExample {
        ResponseExample(status, accepting: accepting, headers: headers, body: body)
    }

    /// A JSON answer, by default with status 200: `.json(.eachLike(["id": .like("10")]))`.
    public static func json(
        _ example: Example, status: Int = 200, headers: KeyValuePairs<String, Example> = [:]
    ) -> ResponseExample {
        ResponseExample(status, headers: headers, body: .json(example))
    }
}
