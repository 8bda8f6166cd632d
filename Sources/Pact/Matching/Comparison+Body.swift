/// Bodies: first whether their content types agree, then by the expected type.
extension Comparison {
    mutating func compareBody(_ expected: Body, headers: [(name: String, values: [String])], actual: [UInt8], actualHeaders: Headers) {
        let expectedType = expected.contentType(headers: headers)
        let actualType = Self.contentType(of: actual, headers: actualHeaders)
        guard ContentType.agrees(expected: expectedType, actual: actualType) || allowsContentType(expectedType, actualType) else {
            guard case .present = expected else { return }
            return report(
                .contentTypeDiffers, at: .bodyType, expected: expectedType.map { .string($0.description) },
                actual: actualType.map { .string($0.description) })
        }
        switch expected {
        case .missing: return
        case .null, .empty:
            guard !actual.isEmpty else { return }
            report(.expectedEmpty, at: Self.wholeBody, expected: nil, actual: Self.value(ofBytes: actual, type: actualType))
        case .present(let bytes, _):
            if actual.isEmpty {
                report(.missing, at: Self.wholeBody, expected: Self.value(ofBytes: bytes, type: expectedType), actual: nil)
            } else {
                compareContent(bytes, actual, expectedType: expectedType, actualType: actualType)
            }
        }
    }

    private static let wholeBody = Mismatch.Place.body(path: "/")
    private static let root = Mismatch.Place.body(path: "$")

    /// Off the header, else guessed.
    private static func contentType(of bytes: [UInt8], headers: Headers) -> ContentType? {
        headers.first("Content-Type").flatMap(ContentType.parse) ?? ContentTypeGuess.offTheWire(bytes)
    }

    /// True when the contract has a rule for the Content-Type header and the other type satisfies it, both as `ContentType` writes them.
    private mutating func allowsContentType(_ expected: ContentType?, _ actual: ContentType?) -> Bool {
        var cursor = RuleCursor(rules, category: .header)
        cursor.enter(.root)
        cursor.enter(.field("content-type"))
        guard let selection = cursor.selection, let expected, let actual else { return false }
        return accepts { $0.compareText(expected.description, actual.description, by: selection, at: .bodyType) }
    }

    private mutating func compareContent(_ expected: [UInt8], _ actual: [UInt8], expectedType: ContentType?, actualType: ContentType?) {
        if let expectedType, expectedType.isJSON {
            compareJSONText(expected, actual)
        } else if let expectedType, expectedType.isXML {
            compareXMLText(expected, actual)
        } else if let expectedType, expectedType.isForm {
            compareForm(expected, actual)
        } else if let expectedType, expectedType.isText {
            compareWholeText(expected, actual)
        } else {
            compareBytes(expected, actual, expectedType: expectedType, actualType: actualType)
        }
    }

    private mutating func compareXMLText(_ expected: [UInt8], _ actual: [UInt8]) {
        var side = "expected"
        do throws(XMLParsingError) {
            let example = try XMLParser.parse(expected)
            side = "actual"
            compareXML(example, try XMLParser.parse(actual))
        } catch {
            reportUnreadable("the \(side) body is no XML: \(error.sentence)", expected, actual)
        }
    }

    private mutating func compareJSONText(_ expected: [UInt8], _ actual: [UInt8]) {
        var side = "expected"
        do throws(JSONParsingError) {
            let example = try JSONValue.parse(expected)
            side = "actual"
            compareJSON(example, try JSONValue.parse(actual))
        } catch {
            let words = error.reason.words.reversed().drop { $0 == "." }.reversed()
            reportUnreadable(
                "the \(side) body is no JSON at line \(error.place.line), column \(error.place.column): \(String(words))", expected, actual)
        }
    }

    private mutating func reportUnreadable(_ reason: String, _ expected: [UInt8], _ actual: [UInt8]) {
        report(
            .unreadable(reason: reason), at: Self.root, expected: Self.value(ofBytes: expected, type: .plainText),
            actual: Self.value(ofBytes: actual, type: .plainText))
    }

    /// Text: by a rule for the whole body, else letter by letter.
    private mutating func compareWholeText(_ expected: [UInt8], _ actual: [UInt8]) {
        var cursor = RuleCursor(rules)
        cursor.enter(.root)
        guard let selection = cursor.selection else { return compareEqual(expected, actual, .plainText, .plainText) }
        guard let text = String(validating: actual, as: UTF8.self), let example = String(validating: expected, as: UTF8.self) else {
            return report(
                .notText, at: Self.root, expected: Self.value(ofBytes: expected, type: .plainText),
                actual: Self.value(ofBytes: actual, type: .plainText), rule: selection.first)
        }
        compareText(example, text, by: selection, at: Self.root)
    }

    /// Everything that has no structure here: by a rule for the whole body, else byte for byte.
    private mutating func compareBytes(_ expected: [UInt8], _ actual: [UInt8], expectedType: ContentType?, actualType: ContentType?) {
        var cursor = RuleCursor(rules)
        cursor.enter(.root)
        guard let selection = cursor.selection else { return compareEqual(expected, actual, expectedType, actualType) }
        judge(
            by: selection, at: Self.root, expected: Self.value(ofBytes: expected, type: expectedType),
            actual: Self.value(ofBytes: actual, type: actualType)
        ) { workings, rule in
            rule.refusal(bytes: actual, expected: expected, workings: &workings)
        }
    }

    private mutating func compareEqual(_ expected: [UInt8], _ actual: [UInt8], _ expectedType: ContentType?, _ actualType: ContentType?) {
        guard expected != actual else { return }
        report(
            .notEqual, at: Self.root, expected: Self.value(ofBytes: expected, type: expectedType),
            actual: Self.value(ofBytes: actual, type: actualType))
    }

    /// Text as it is; of anything else only its size and type, since its bytes tell a person nothing.
    private static func value(ofBytes bytes: [UInt8], type: ContentType?) -> JSONValue {
        if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
        return .string("\(Mismatch.counted(bytes.count, "byte")) of \(type?.description ?? "an unknown type")")
    }
}

extension Body {
    /// What the body itself declares, else its Content-Type header, else a guess from its text; `nil` when unknown.
    func contentType(headers: [(name: String, values: [String])]) -> ContentType? {
        if case .present(_, let declared?) = self, let type = ContentType.parse(declared) { return type }
        let header = headers.first { $0.name.lowercased() == "content-type" }
        if let type = header?.values.first.flatMap(ContentType.parse) { return type }
        guard case .present(let bytes, _) = self else { return nil }
        return ContentTypeGuess.ofText(bytes)
    }
}
