import Pact

/// A place in a line that is being typed: what is begun there, and what stands around it.
struct CompletionPlace {
    let path: String
    let text: String
    /// The line up to the place.
    let before: Substring
    /// 1-based.
    let line: Int

    var candidates: [String] {
        let typed = before.suffix { $0.isLetter || $0.isNumber || $0 == "!" || $0 == "-" }
        let head = before[..<typed.startIndex]
        if typed.hasPrefix("!") { return tags(behind: head).filter { $0.hasPrefix(typed) } }
        if let tag = Self.openTag(in: head) { return keys(of: tag, behind: head).filter { $0.hasPrefix(typed) } }
        return keys(behind: head, typed: typed).filter { $0.hasPrefix(typed) }
    }

    // MARK: - Tags

    private func tags(behind head: Substring) -> [String] {
        guard ExerciseVocabulary.root(ofFileAt: path) == ExerciseVocabulary.pactTestFile else { return [] }
        let version = ExerciseCompletion.version(in: text)
        guard let site = site(behind: head) else { return ExerciseVocabulary.tags(for: version) }
        return site.names(for: version).map(\.text)
    }

    /// The kind of place behind a line's beginning; `nil` where it cannot be told.
    private func site(behind head: Substring) -> MatcherTag.Site? {
        let own = ExerciseOutline(text: String(head)).entries.last
        let around = around(column: own?.position.column ?? Self.indent(of: head) + 1)
        let key = Self.flowKey(in: head) ?? own?.name
        if key == "rule", let tag = Self.openTag(in: head) ?? around.last?.tag.flatMap({ MatcherTag($0)?.name }) {
            return tag == .eachKey ? .ruleOfNames : .ruleOfValues
        }
        for name in around.map(\.name) + [own?.name, key].compactMap(\.self) {
            switch name {
            case "body": return .body
            case "headers", "query": return .text
            case "path": return .path
            case "status": return .status
            default: continue
            }
        }
        return nil
    }

    // MARK: - Keys and words

    /// The keys, or the words behind a key, where nothing but a key stands before them in the line.
    private func keys(behind head: Substring, typed: Substring) -> [String] {
        if let own = ExerciseOutline(text: String(head)).entries.last {
            guard head.hasSuffix(": ") else { return [] }
            let keys = keys(around: around(column: own.position.column))
            return typed.isEmpty ? [] : keys.first { $0.name == own.name }?.content.words ?? []
        }
        guard head.allSatisfy({ $0 == " " || $0 == "-" }) else { return [] }
        return keys(around: around(column: Self.indent(of: head) + 1)).map { $0.name + ":" }
    }

    private func keys(around entries: [ExerciseOutline.Entry]) -> [FileContext.Key] {
        if let form = entries.last?.tag.flatMap({ MatcherTag($0)?.name.form }) { return form.keys }
        return ExerciseVocabulary.keys(ofFileAt: path, inside: entries.map(\.name))
    }

    /// The keys inside the braces behind a tag, or the words behind one of them.
    private func keys(of tag: MatcherTag.Name, behind head: Substring) -> [String] {
        let keys = tag.form?.keys ?? []
        if let key = Self.flowKey(in: head) { return keys.first { $0.name == key }?.content.words ?? [] }
        let inside = head.last { $0 != " " }
        return inside == "{" || inside == "," ? keys.map { $0.name + ":" } : []
    }

    private func around(column: Int) -> [ExerciseOutline.Entry] {
        ExerciseOutline(text: text).around(SourcePosition(line: line, column: column))
    }

    /// Blanks and dashes at a line's beginning.
    private static func indent(of head: Substring) -> Int {
        var rest = head.drop { $0 == " " }
        while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
        return head.distance(from: head.startIndex, to: rest.startIndex)
    }

    /// The tag before the innermost brace that is still open; `nil` where none is, or no tag stands there.
    private static func openTag(in head: Substring) -> MatcherTag.Name? {
        var open: [Substring.Index] = []
        var quote: Character?
        for index in head.indices {
            switch head[index] {
            case let character where quote == nil && (character == "\"" || character == "'"): quote = character
            case let character where character == quote: quote = nil
            case "{" where quote == nil: open.append(index)
            case "}" where quote == nil: _ = open.popLast()
            default: continue
            }
        }
        guard let innermost = open.last, let word = head[..<innermost].split(separator: " ").last else { return nil }
        return MatcherTag(String(word))?.name
    }

    /// The key that is being given a value inside braces: the last word before `: `.
    private static func flowKey(in head: Substring) -> String? {
        head.firstMatch(of: /[{,]\s*([A-Za-z]+):\s+$/).map { String($0.output.1) }
    }
}

extension FileContext.Content {
    fileprivate var words: [String]? {
        if case .words(let words) = self { words } else { nil }
    }
}

extension Substring {
    fileprivate func suffix(while belongs: (Character) -> Bool) -> Substring {
        var start = endIndex
        while start > startIndex, belongs(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
