/// Multipart bodies: part by part, by name or else by place. Parts the contract does not name may come besides.
extension Comparison {
    mutating func compareMultipart(_ expected: MessageBytes, _ actual: MessageBytes) {
        var side = "expected"
        do throws(MultipartError) {
            let examples = try MultipartParser.parse(expected.bytes, contentType: expected.contentTypeHeader)
            side = "actual"
            compareParts(examples, try MultipartParser.parse(actual.bytes, contentType: actual.contentTypeHeader))
        } catch {
            reportUnreadable("the \(side) body is no multipart body: \(error.sentence)", expected, actual)
        }
    }

    private mutating func compareParts(_ expected: [MultipartPart], _ actual: [MultipartPart]) {
        var cursor = RuleCursor(rules)
        cursor.enter(.root)
        for part in expected {
            cursor.enter(part.token)
            let other = actual.first { $0.name.isEmpty ? $0.index == part.index : $0.name.isExactly(part.name) }
            if let other {
                comparePart(part, other, at: cursor)
            } else {
                report(.missing, at: cursor.place, expected: part.shown, actual: nil, rule: cursor.selection?.first)
            }
            cursor.leave()
        }
    }

    private mutating func comparePart(_ expected: MultipartPart, _ actual: MultipartPart, at cursor: RuleCursor) {
        guard expected.isFile == actual.isFile else {
            return report(
                .partKindDiffers(expectsFile: expected.isFile), at: cursor.place, expected: expected.shown, actual: actual.shown)
        }
        comparePartHeaders(expected, actual, at: cursor)
        if expected.isFile {
            compareFile(expected, actual, at: cursor)
        } else {
            compareText(
                String(decoding: expected.content, as: UTF8.self), String(decoding: actual.content, as: UTF8.self),
                by: cursor.selection, at: cursor.place)
        }
    }

    /// Each header of the example, by a rule for that very header or else letter by letter.
    private mutating func comparePartHeaders(_ expected: MultipartPart, _ actual: MultipartPart, at cursor: RuleCursor) {
        var seen: Set<String> = []
        var headerCursor = RuleCursor(rules.withLowercasedNames)
        headerCursor.enter(.root)
        headerCursor.enter(expected.token)
        for (name, value) in expected.headers where seen.insert(name).inserted {
            headerCursor.enter(PathExpression.Token(name: name))
            let selection = headerCursor.hasDirectRules ? headerCursor.selection : nil
            let path = cursor.path.appending(PathExpression.Token(name: name)).description
            if let other = actual[name] {
                if selection != nil || name != "content-disposition" {
                    compareText(value, other, by: selection, at: .body(path: path))
                }
            } else if !Self.optionalPartHeaders.contains(name) {
                report(.missing, at: .body(path: path), expected: .string(value), actual: nil, rule: selection?.first)
            }
            headerCursor.leave()
        }
    }

    private static let optionalPartHeaders: Set = ["content-type", "content-disposition", "content-transfer-encoding"]

    /// A file is a body of its own, whose rules are those below the part.
    private mutating func compareFile(_ expected: MultipartPart, _ actual: MultipartPart, at cursor: RuleCursor) {
        guard ContentType.agrees(expected: expected.contentType, actual: actual.contentType) else {
            return report(
                .contentTypeDiffers, at: cursor.place, expected: expected.contentType.map { .string($0.description) },
                actual: actual.contentType.map { .string($0.description) })
        }
        var inner = Comparison(rules: rules.below(cursor.path), isStrict: isStrict)
        inner.workings = workings
        inner.compareContent(
            MessageBytes(expected.content, type: expected.contentType), MessageBytes(actual.content, type: actual.contentType))
        workings = inner.workings
        let prefix = cursor.path.description
        for mismatch in inner.mismatches {
            guard case .body(let path) = mismatch.place else { continue }
            var rule = mismatch.rule
            if let place = rule?.place { rule?.place = prefix + place.dropFirst() }
            report(
                mismatch.reason, at: .body(path: prefix + path.dropFirst()), expected: mismatch.expected, actual: mismatch.actual,
                rule: rule)
        }
    }
}

extension MultipartPart {
    /// A field as its text; of a file its size and type.
    fileprivate var shown: JSONValue {
        isFile ? MessageBytes(content, type: contentType).shown : .string(String(decoding: content, as: UTF8.self))
    }
}

extension MatchingRules {
    /// The rules of the body that begin with a place, with that place as their root.
    fileprivate func below(_ place: PathExpression) -> MatchingRules {
        MatchingRules(
            entries.compactMap { entry in
                guard entry.category == .body, case .path(let path) = entry.place, path.tokens.count >= place.tokens.count else {
                    return nil
                }
                // Only what names the part counts, so a wildcard does not.
                guard zip(place.tokens, path.tokens).allSatisfy({ $0.weight(at: $1) == 2 }) else { return nil }
                let rest = PathExpression(tokens: [.root] + path.tokens.dropFirst(place.tokens.count))
                return Entry(category: .body, place: .path(rest), list: entry.list)
            })
    }

    /// The rules of the body with every name in lower case, as the headers of parts are looked up.
    fileprivate var withLowercasedNames: MatchingRules {
        MatchingRules(
            entries.compactMap { entry in
                guard entry.category == .body, case .path(let path) = entry.place else { return nil }
                let tokens = path.tokens.map { token in
                    if case .field(let name) = token { PathExpression.Token.field(name.lowercased()) } else { token }
                }
                return Entry(category: .body, place: .path(PathExpression(tokens: tokens)), list: entry.list)
            })
    }
}
