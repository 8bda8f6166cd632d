/// A request, a response or a message as linting sees it: what they have in common, and where it stands in the file.
struct LintedPart {
    enum Role {
        case request
        case response
        case message
    }

    let role: Role
    let path: PathExpression
    var headers: [(name: String, values: [String])] = []
    var query: [(name: String, values: [String?])] = []
    var metadata = JSONObject()
    let body: Body
    let rules: MatchingRules
    let generators: Generators
    /// The body's JSON; `nil` for everything else.
    let json: JSONValue?
    /// Where the body's root stands in the file.
    let bodyPath: PathExpression

    init(_ request: ExpectedRequest, at path: PathExpression, in source: LintSource) {
        self.init(
            .request, request.body, request.rules, request.generators, type: HeaderReading.contentType(of: request.headers), path, source)
        headers = request.headers
        query = request.query
    }

    init(_ response: ExpectedResponse, at path: PathExpression, in source: LintSource) {
        self.init(
            .response, response.body, response.rules, response.generators, type: HeaderReading.contentType(of: response.headers), path,
            source)
        headers = response.headers
    }

    /// - Parameter role: `.request` for what a consumer sends, `.message` for what a provider does.
    init(_ message: ExpectedMessage, as role: Role, at path: PathExpression, in source: LintSource) {
        let names = message.metadata.members.first { ["contenttype", "content-type"].contains($0.name.lowercased()) }
        self.init(
            role, message.contents, message.rules, message.generators, type: names?.value.string.flatMap(ContentType.parse), path,
            source)
        metadata = message.metadata
    }

    private init(
        _ role: Role, _ body: Body, _ rules: MatchingRules, _ generators: Generators, type: ContentType?, _ path: PathExpression,
        _ source: LintSource
    ) {
        self.role = role
        self.path = path
        self.body = body
        self.rules = rules
        self.generators = generators
        let whole = source.member(["contents", "body"], of: path)
        // From V4 on the content stands inside an object that says what it is.
        bodyPath =
            source.value(at: whole)?.object.map { $0.contains("content") && $0.contains("contentType") } == true
            ? whole.appending(.field("content")) : whole
        guard case .present(let bytes, let declared) = body,
            (declared.flatMap(ContentType.parse) ?? type ?? ContentTypeGuess.ofText(bytes)).isJSON
        else {
            json = nil
            return
        }
        json = try? JSONValue.parse(bytes)
    }

    /// A place of the body in the file.
    func bodyPlace(_ place: PathExpression) -> PathExpression { bodyPath.appending(contentsOf: place) }
}
