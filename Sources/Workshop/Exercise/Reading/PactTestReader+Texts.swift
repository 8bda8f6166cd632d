import Pact

/// Matchers of what is text by nature, and of the status.
extension PactTestReader {
    /// A path, a header or a query value: text by nature, with a matcher of text or none.
    mutating func textExample(
        _ node: YAMLNode, of what: String, as site: MatcherTag.Site = .text
    ) -> (text: String, rule: MatchingRule?)? {
        guard let tag = node.tag else {
            if case .scalar("", style: .quoted) = node.content { return ("", nil) }
            guard let text = yaml.text(node, of: what) else { return nil }
            warnOfNow(in: text, at: node.position)
            return (text, nil)
        }
        guard let known = knownTag(tag, at: node.position, as: site, what: what) else { return nil }
        guard !node.isAbsent else {
            yaml.report(.tagWithoutValue(tag: known.name.text), at: node.position)
            return nil
        }
        guard let (matcher, example) = matcher(node, known.name), let example else { return nil }
        guard let text = yaml.text(example, of: known.name.form == nil ? what : "example") else { return nil }
        warnOfNow(in: text, at: example.position)
        if let fault = matcher.fault(of: text) { yaml.report(fault, at: example.position) }
        // As a type, which is how bodies have it, it would accept any text.
        return (text, known.name == .boolean ? .boolean : matcher.rule)
    }

    /// A status: a number, or `!statusCode { class: …, example: … }`.
    mutating func status(_ node: YAMLNode, into draft: inout ExpectationDraft) -> Int? {
        guard let tag = node.tag else { return yaml.status(node, of: "status") }
        guard let known = knownTag(tag, at: node.position, as: .status, what: "status") else { return nil }
        guard case .mapping = node.content, let form = known.name.form else {
            let kind =
                node.isAbsent
                ? FileProblemKind.tagWithoutValue(tag: known.name.text)
                : .wrongTagValue(tag: known.name.text, expected: .mapping, found: node.shape)
            yaml.report(kind, at: node.position)
            return nil
        }
        guard let fields = formFields(node, known.name, form) else { return nil }
        let accepted = fields["class"].flatMap { statusClass($0) }
        let example = fields["example"].flatMap { yaml.status($0, of: "example") }
        guard let accepted, let example else { return nil }
        draft.add(.statusCode(accepted.value), .status, .whole)
        if !accepted.value.contains(example) {
            yaml.report(
                .example(.statusOutOfClass(status: example, statusClass: accepted.text)), at: fields["example"]?.position ?? node.position)
        }
        return example
    }

    /// A class by its name, or a list of statuses.
    private mutating func statusClass(_ node: YAMLNode) -> (value: StatusClass, text: String)? {
        if case .list(let parts) = node.content, node.tag == nil {
            let codes = parts.compactMap { yaml.status($0, of: "class") }
            guard !codes.isEmpty else {
                if parts.isEmpty { yaml.report(.unknownStatusClass(text: "[]"), at: node.position) }
                return nil
            }
            return (.codes(codes), "[\(codes.map(String.init).joined(separator: ", "))]")
        }
        guard let text = yaml.text(node, of: "class") else { return nil }
        guard let found = StatusClass.named.first(where: { $0.name == text }) else {
            yaml.report(.unknownStatusClass(text: text), at: node.position)
            return nil
        }
        return (found.value, text)
    }
}
