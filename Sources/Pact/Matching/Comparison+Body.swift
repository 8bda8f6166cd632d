/// Bodies: first whether their content types agree, then by the expected type.
extension Comparison {
    mutating func compareBody(_ expected: Body, headers: [(name: String, values: [String])], actual: [UInt8], actualHeaders: Headers) {
        // Where the contract says nothing of a body, anything may come.
        if case .missing = expected { return }
        let expectedHeader = headers.first { $0.name.lowercased() == "content-type" }?.values.first
        let actualHeader = actualHeaders.first("Content-Type")
        let expectedType = expected.contentType(headers: headers)
        let came = MessageBytes(
            actual, type: actualHeader.flatMap(ContentType.parse) ?? ContentTypeGuess.offTheWire(actual), contentTypeHeader: actualHeader)
        let agrees = ContentType.agrees(expected: expectedType, actual: came.type) || allowsContentType(expectedType, came.type)
        compareBody(expected, of: expectedType, contentTypeHeader: expectedHeader, came, agrees: agrees)
    }

    /// - Parameter agrees: whether a body of the actual type may be compared with one of the expected type.
    mutating func compareBody(
        _ expected: Body, of expectedType: ContentType?, contentTypeHeader: String?, _ came: MessageBytes, agrees: Bool
    ) {
        guard agrees else {
            guard case .present(let bytes, _) = expected else { return }
            return report(
                .contentTypeDiffers, at: .bodyType, expected: expectedType.map { .string($0.description) },
                actual: came.type.map { .string($0.description) }, bodies: Mismatch.Bodies(expected: bytes, actual: came.bytes))
        }
        switch expected {
        case .missing: return
        case .null, .empty:
            guard !came.bytes.isEmpty else { return }
            report(.expectedEmpty, at: Self.wholeBody, expected: nil, actual: came.shown)
        case .present(let bytes, _):
            let example = MessageBytes(bytes, type: expectedType, contentTypeHeader: contentTypeHeader)
            if came.bytes.isEmpty {
                report(.missing, at: Self.wholeBody, expected: example.shown, actual: nil)
            } else {
                compareContent(example, came)
            }
        }
    }

    private static let wholeBody = Mismatch.Place.body(path: "/")
    private static let root = Mismatch.Place.body(path: "$")

    /// True when the contract has a rule for the Content-Type header and the other type satisfies it, both as `ContentType` writes them.
    private mutating func allowsContentType(_ expected: ContentType?, _ actual: ContentType?) -> Bool {
        var cursor = RuleCursor(rules, category: .header)
        cursor.enter(.root)
        cursor.enter(.field("content-type"))
        guard let selection = cursor.selection, let expected, let actual else { return false }
        return accepts { $0.compareText(expected.description, actual.description, by: selection, at: .bodyType) }
    }

    /// Compares two bodies that are there, by the expected type.
    mutating func compareContent(_ expected: MessageBytes, _ actual: MessageBytes) {
        guard let type = expected.type else { return compareBytes(expected, actual) }
        if type.isJSON {
            compareJSONText(expected, actual)
        } else if type.isXML {
            compareXMLText(expected, actual)
        } else if type.isMultipart {
            compareMultipart(expected, actual)
        } else if type.isForm {
            compareForm(expected.bytes, actual.bytes)
        } else if type.isText {
            compareWholeText(expected, actual)
        } else {
            compareBytes(expected, actual)
        }
    }

    private mutating func compareXMLText(_ expected: MessageBytes, _ actual: MessageBytes) {
        var side = "expected"
        do throws(XMLParsingError) {
            let example = try XMLParser.parse(expected.bytes)
            side = "actual"
            compareXML(example, try XMLParser.parse(actual.bytes))
        } catch {
            reportUnreadable("the \(side) body is no XML: \(error.sentence)", expected, actual)
        }
    }

    private mutating func compareJSONText(_ expected: MessageBytes, _ actual: MessageBytes) {
        var side = "expected"
        do throws(JSONParsingError) {
            let example = try JSONValue.parse(expected.bytes)
            side = "actual"
            compareJSON(example, try JSONValue.parse(actual.bytes))
        } catch {
            let words = error.reason.words.reversed().drop { $0 == "." }.reversed()
            reportUnreadable(
                "the \(side) body is no JSON at line \(error.place.line), column \(error.place.column): \(String(words))", expected, actual)
        }
    }

    mutating func reportUnreadable(_ reason: String, _ expected: MessageBytes, _ actual: MessageBytes) {
        report(.unreadable(reason: reason), at: Self.root, expected: expected.shown, actual: actual.shown)
    }

    /// Text: by a rule for the whole body, else letter by letter.
    private mutating func compareWholeText(_ expected: MessageBytes, _ actual: MessageBytes) {
        guard let selection = ruleForWholeBody else { return compareEqual(expected, actual) }
        let texts = [expected, actual].compactMap { String(validating: $0.bytes, as: UTF8.self) }
        guard let example = texts.first, let text = texts.last, texts.count == 2 else {
            return report(.notText, at: Self.root, expected: expected.shown, actual: actual.shown, rule: selection.first)
        }
        compareText(example, text, by: selection, at: Self.root)
    }

    /// Everything that has no structure here: by a rule for the whole body, else byte for byte.
    private mutating func compareBytes(_ expected: MessageBytes, _ actual: MessageBytes) {
        guard let selection = ruleForWholeBody else { return compareEqual(expected, actual) }
        judge(by: selection, at: Self.root, expected: expected.shown, actual: actual.shown) { workings, rule in
            rule.refusal(bytes: actual.bytes, expected: expected.bytes, workings: &workings)
        }
    }

    private var ruleForWholeBody: MatchingRules.Selection? {
        var cursor = RuleCursor(rules)
        cursor.enter(.root)
        return cursor.selection
    }

    private mutating func compareEqual(_ expected: MessageBytes, _ actual: MessageBytes) {
        guard expected.bytes != actual.bytes else { return }
        guard expected.isText, actual.isText else {
            let first = zip(expected.bytes, actual.bytes).enumerated().first { $0.element.0 != $0.element.1 }
            let place = first?.offset ?? min(expected.bytes.count, actual.bytes.count)
            return report(.bytesDiffer(at: place), at: Self.root, expected: expected.shown, actual: actual.shown)
        }
        report(.notEqual, at: Self.root, expected: expected.shown, actual: actual.shown)
    }
}

extension Body {
    /// What the body itself declares, else its Content-Type header, else a guess from its text; `nil` when unknown.
    func contentType(headers: [(name: String, values: [String])]) -> ContentType? {
        if case .present(_, let declared?) = self, let type = ContentType.parse(declared) { return type }
        let header = headers.first { $0.name.lowercased() == "content-type" }
        if let type = header?.values.first.flatMap(ContentType.parse) { return type }
        guard case .present(let bytes, _) = self, String(validating: bytes, as: UTF8.self) != nil else { return nil }
        return ContentTypeGuess.ofText(bytes)
    }
}
