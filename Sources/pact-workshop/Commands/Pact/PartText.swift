import Pact

/// A request, a response or a message in lines, its rules and generators beside what they are for.
struct PartText {
    private let title: String
    private let titleCategory: MatchingCategory?
    private var query: [(name: String, values: [String?])] = []
    private var headers: [(name: String, values: [String])] = []
    private var metadata = JSONObject()
    private let body: Body
    private let contentType: ContentType?
    private let rules: MatchingRules
    private let generators: Generators

    init(_ request: ExpectedRequest) {
        title = "\(request.method) \(request.path)"
        titleCategory = .path
        query = request.query
        headers = request.headers
        body = request.body
        contentType = Self.contentType(of: request.headers)
        rules = request.rules
        generators = request.generators
    }

    init(_ response: ExpectedResponse) {
        title = String(response.status)
        titleCategory = .status
        headers = response.headers
        body = response.body
        contentType = Self.contentType(of: response.headers)
        rules = response.rules
        generators = response.generators
    }

    init(_ message: ExpectedMessage, title: String) {
        self.title = title
        titleCategory = nil
        metadata = message.metadata
        body = message.contents
        contentType = message.metadata["contentType"]?.string.flatMap(ContentType.parse)
        rules = message.rules
        generators = message.generators
    }

    var lines: [String] {
        var remarks = RuleRemarks(rules: rules, generators: generators)
        let titleRemark = titleCategory.flatMap { remarks.take($0, .whole) }
        var lines = [""] + AnnotatedLines.lines("   \(title.visible)", remark: titleRemark)
        for (name, values) in query {
            let text = values.map { $0.map { "\(name)=\($0)" } ?? name }.joined(separator: " & ")
            lines += AnnotatedLines.lines("     ? \(text.visible)", remark: remarks.take(.query, .name(name)))
        }
        for (name, values) in headers {
            let text = "     \(name): \(values.joined(separator: ", "))"
            lines += AnnotatedLines.lines(text.visible, remark: remarks.take(.header, .name(name)))
        }
        for (name, value) in metadata.members {
            let place = PathExpression(tokens: [.root, .field(name)])
            lines += AnnotatedLines.lines("     \(name): \(value.text())".visible, remark: remarks.take(.metadata, .path(place)))
        }
        lines += bodyLines(&remarks)
        return lines + remarks.left.map { "     \($0)" }
    }

    private func bodyLines(_ remarks: inout RuleRemarks) -> [String] {
        switch body {
        case .missing: return []
        case .empty: return ["     an empty body"]
        case .null: return AnnotatedLines.lines("     null", remark: remarks.take(.body, .path(.root)))
        case .present(let bytes, let declared):
            let type = declared.flatMap(ContentType.parse) ?? contentType ?? ContentTypeGuess.ofText(bytes)
            let root = remarks.take(.body, .path(.root))
            if type.isJSON, let json = try? JSONValue.parse(bytes) {
                let written = JSONLines(json, remarks: remarks, rootRemark: root)
                remarks = written.remarks
                return written.lines
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                return AnnotatedLines.lines("     \(bytes.count) bytes of \(type.description.visible)", remark: root)
            }
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "     \(String($0).visible)" }
            return AnnotatedLines.lines(lines.first ?? "", remark: root) + lines.dropFirst()
        }
    }

    private static func contentType(of headers: [(name: String, values: [String])]) -> ContentType? {
        headers.first { $0.name.lowercased() == "content-type" }?.values.first.flatMap(ContentType.parse)
    }
}
