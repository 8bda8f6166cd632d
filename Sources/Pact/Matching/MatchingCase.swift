/// One case of a matching suite, as specification suites write them: `{match, comment, expected, actual}`.
public struct MatchingCase: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case request, response, message
    }

    /// What the case declares: whether actual fits expected.
    public var isMatch: Bool?
    public var comment: String
    /// What the comparison found; empty when actual fits expected.
    public var mismatches: [Mismatch]

    /// Reads a case and compares its two messages.
    ///
    /// - Throws: `PactFileError` when one of the messages cannot be read as this version writes it.
    public init(json: JSONValue, kind: Kind, specification: SpecificationVersion) throws(PactFileError) {
        isMatch = json["match"]?.bool
        comment = json["comment"]?.string ?? ""
        let expected = json["expected"] ?? [:]
        let actual = json["actual"] ?? [:]
        switch kind {
        case .request:
            let request = try ExpectedRequest(json: expected, specification: specification)
            mismatches = request.mismatches(with: try HTTPRequest(caseJSON: actual, specification: specification))
        case .response:
            let response = try ExpectedResponse(json: expected, specification: specification)
            mismatches = response.mismatches(with: try HTTPResponse(caseJSON: actual, specification: specification))
        case .message:
            let message = try ExpectedMessage(json: expected, specification: specification)
            mismatches = message.mismatches(with: try Message(caseJSON: actual, specification: specification))
        }
    }
}

extension HTTPRequest {
    /// The actual request of a case; its query stands as it is where it is text.
    fileprivate init(caseJSON json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        let read = try ExpectedRequest(json: json, specification: specification)
        let query = json["query"]?.string ?? Query.text(of: read.query)
        self.init(
            method: read.method, target: query.isEmpty ? read.path : "\(read.path)?\(query)", headers: Headers(lines: read.headers),
            body: read.body.bytes)
    }
}

extension HTTPResponse {
    fileprivate init(caseJSON json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        let read = try ExpectedResponse(json: json, specification: specification)
        self.init(status: read.status, headers: Headers(lines: read.headers), body: read.body.bytes)
    }
}

extension Message {
    /// The actual message of a case; its contents say themselves what they are, or its metadata does.
    fileprivate init(caseJSON json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        let read = try ExpectedMessage(json: json, specification: specification)
        var type: String?
        if case .present(_, let declared) = read.contents { type = declared }
        let said = read.metadata.contentType.map { $0.string ?? $0.text() }
        self.init(contents: read.contents.bytes, contentType: type ?? said, metadata: read.metadata)
    }
}

extension Body {
    /// What came: nothing, where a case says null.
    fileprivate var bytes: [UInt8] {
        if case .present(let bytes, _) = self { bytes } else { [] }
    }
}

extension Headers {
    /// One line for each value.
    init(lines: [(name: String, values: [String])]) {
        self.init(lines.flatMap { name, values in values.map { Field(name: name, value: $0) } })
    }
}
