import Pact

extension YAMLReader {
    /// A method and a path in one line.
    mutating func requestLine(_ node: YAMLNode, of what: String) -> RequestLine? {
        guard let text = text(node, of: what) else { return nil }
        switch RequestLine.read(text) {
        case .success(let line): return line
        case .failure(let fault):
            report(.requestLine(fault), at: node.position)
            return nil
        }
    }

    /// A call such as `getProduct("10")`.
    mutating func call(_ node: YAMLNode) -> OperationCall? {
        guard let text = text(node, of: "call") else { return nil }
        switch OperationCall.read(text) {
        case .success(let call): return call
        case .failure(let error):
            report(.call(error), at: place(of: error, in: text, node))
            return nil
        }
    }

    /// Where in the call an argument cannot be read, as long as the call stands in the file as it was read.
    private func place(of error: OperationCallError, in text: String, _ node: YAMLNode) -> SourcePosition {
        guard case .invalidArguments(_, let offset, _) = error, self.text.rest(from: node.position).hasPrefix(text) else {
            return node.position
        }
        return SourcePosition(line: node.position.line, column: node.position.column + offset)
    }

    /// Header names with a text each.
    mutating func headers(_ node: YAMLNode, of what: String) -> [HeaderTemplate]? {
        entries(node, of: what)?.compactMap { entry in
            guard isHeaderName(entry) else { return nil }
            return headerText(entry).map { HeaderTemplate(name: entry.name, value: $0) }
        }
    }

    /// A header's value: the raw text; empty only where it is quoted.
    mutating func headerText(_ entry: YAMLEntry) -> String? {
        if case .scalar("", style: .quoted) = entry.value.content, entry.value.tag == nil { return "" }
        return text(entry.value, of: "the header \(entry.name)")
    }

    /// True when the entry's name can be a header's (RFC 9110, section 5.1); else it is reported.
    mutating func isHeaderName(_ entry: YAMLEntry) -> Bool {
        if Self.isHeaderName(entry.name) { return true }
        report(.invalidHeaderName(text: entry.name), at: entry.position)
        return false
    }

    static func isHeaderName(_ name: String) -> Bool {
        !name.isEmpty && name.unicodeScalars.allSatisfy(isTokenCharacter)
    }

    private static func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z": true
        default: "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar)
        }
    }

    /// `returns`, `fails` or neither.
    mutating func expectation(_ fields: YAMLFields, in what: String) -> CallExpectation? {
        if let returns = fields.entry("returns"), let fails = fields.entry("fails") {
            let later = returns.position.line > fails.position.line ? returns : fails
            report(.conflictingKeys("returns", "fails", in: what), at: later.position)
        }
        if let node = fields["returns"] { return value(node, of: "returns").map { .returns($0) } }
        guard let node = fields["fails"] else { return .anything }
        if case .scalar("refused", style: _) = node.content, node.tag == nil { return .refused }
        guard case .scalar(let text, style: .plain) = node.content, JSONNumber(text)?.int == nil, node.tag == nil else {
            return status(node, of: "fails").map { .fails(status: $0) }
        }
        report(.invalidFails(text: text), at: node.position)
        return nil
    }
}
