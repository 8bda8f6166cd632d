import Pact

extension LessonReader {
    private static let json = "application/json; charset=utf-8"

    mutating func contract(_ node: YAMLNode) -> ContractCheck? {
        guard let fields = yaml.fields(node, of: "a contract check", required: ["select"], optional: ["requests", "responses", "sends"]),
            let selection = fields["select"].flatMap({ self.selection($0) })
        else { return nil }
        var check = ContractCheck(selection: selection)
        check.requests = samples(fields["requests"], of: "requests") { $0.requestSample($1, $2) }
        check.responses = samples(fields["responses"], of: "responses") { $0.responseSample($1, $2) }
        check.sends = each(fields["sends"], of: "sends") { $0.sentSample($1) }
        return check
    }

    /// Accepts before rejects before remarks.
    private mutating func samples<Sample>(
        _ node: YAMLNode?, of what: String, _ read: (inout LessonReader, YAMLNode, SampleRole) -> Sample?
    ) -> [Sample] {
        guard let node, let fields = yaml.fields(node, of: what, optional: ["accept", "reject", "remark"]) else { return [] }
        let accepts = each(fields["accept"], of: "accept") { read(&$0, $1, .accept) }
        let rejects = each(fields["reject"], of: "reject") { read(&$0, $1, .reject) }
        let remarks = each(fields["remark"], of: "remark") { reader, node in
            read(&reader, node, .remark(accepts: true, says: ""))
        }
        return accepts + rejects + remarks
    }

    private mutating func requestSample(_ node: YAMLNode, _ role: SampleRole) -> RequestSample? {
        guard let fields = sampleFields(node, role, required: ["id", "request"], optional: ["what", "headers", "body"]) else { return nil }
        return RequestSample(
            id: text(fields, "id"), what: text(fields, "what"), role: self.role(role, fields), request: request(fields))
    }

    private mutating func responseSample(_ node: YAMLNode, _ role: SampleRole) -> ResponseSample? {
        let optional = ["status", "headers", "body", "text"]
        guard let fields = sampleFields(node, role, required: ["id", "what"], optional: optional) else { return nil }
        var response = HTTPResponse(status: integer(fields, "status") ?? 200)
        response.headers = headers(fields) ?? ["Content-Type": Self.json]
        response.body = body(fields)
        if let plain = fields["text"] { response.body = Array((yaml.text(plain, of: "text") ?? "").utf8) }
        return ResponseSample(id: text(fields, "id"), what: text(fields, "what"), role: self.role(role, fields), response: response)
    }

    private mutating func sampleFields(
        _ node: YAMLNode, _ role: SampleRole, required: [String], optional: [String]
    ) -> YAMLFields? {
        guard case .remark = role else { return yaml.fields(node, of: "a sample", required: required, optional: optional) }
        return yaml.fields(node, of: "a remark", required: required + ["accepts", "says"], optional: optional)
    }

    private mutating func role(_ role: SampleRole, _ fields: YAMLFields) -> SampleRole {
        guard case .remark = role else { return role }
        return .remark(accepts: flag(fields, "accepts"), says: text(fields, "says"))
    }

    mutating func request(_ fields: YAMLFields) -> HTTPRequest {
        let line = text(fields, "request").split(separator: " ", maxSplits: 1).map(String.init)
        let method = line.first ?? "GET"
        guard let target = line.dropFirst().first, target.hasPrefix("/") else {
            yaml.report(.requestLine(.missingPath(method: method)), at: fields["request"]?.position ?? fields.position)
            return HTTPRequest(method: method, target: "/")
        }
        return HTTPRequest(method: method.uppercased(), target: target, headers: headers(fields) ?? [:], body: body(fields))
    }

    mutating func headers(_ fields: YAMLFields) -> Headers? {
        guard let node = fields["headers"], let entries = yaml.entries(node, of: "headers") else { return nil }
        var headers = Headers()
        for entry in entries {
            if let value = yaml.text(entry.value, of: "a header") { headers.append(entry.name, value) }
        }
        return headers
    }

    private mutating func body(_ fields: YAMLFields) -> [UInt8] {
        fields["body"].flatMap { yaml.value($0, of: "body") }?.bytes() ?? []
    }
}
