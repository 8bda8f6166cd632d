import Pact

/// A request or a response in a written pact: where its parts and its rules stand.
struct WrittenHalf {
    let path: PathExpression
    private let rules: MatchingRules
    private let specification: SpecificationVersion
    private let json: JSONValue?

    init(_ path: PathExpression, _ rules: MatchingRules?, _ specification: SpecificationVersion, _ whole: JSONValue) {
        self.path = path
        self.rules = rules ?? MatchingRules()
        self.specification = specification
        json = whole.value(at: path)
    }

    func member(_ name: String) -> PathExpression { path.appending(.field(name)) }

    /// A header by its name in any case of letters.
    func header(_ name: String) -> [PathExpression] {
        let names = json?["headers"]?.object?.names ?? []
        return names.filter { $0.lowercased() == name.lowercased() }.map { member("headers").appending(.field($0)) }
    }

    /// Below V3 a query is one text.
    func query(_ name: String) -> [PathExpression] {
        json?["query"]?.object == nil ? [member("query")] : [member("query").appending(.field(name))]
    }

    /// A part of the body, in each element where it stands for all of them, and the rules that are its own.
    func body(_ place: PathExpression) -> [PathExpression] {
        var root = member("body")
        if specification == .v4 { root = root.appending(.field("content")) }
        let examples = examples(of: place.tokens.dropFirst(), below: [root.tokens], PathExpression.root)
        let own = rules.entries(of: .body).filter { entry in
            guard case .path(let path) = entry.place else { return false }
            return path.tokens.count == place.tokens.count
                && zip(path.tokens, place.tokens).allSatisfy { $0 == $1 || ($0 == .anyIndex && $1 == .index(0)) }
        }
        return examples.map { PathExpression(tokens: $0) } + own.compactMap(rule)
    }

    /// The rules at a place.
    func rules(_ category: MatchingCategory, _ place: MatchingRules.Place) -> [PathExpression] {
        rules.entries(of: category).filter { entry in
            guard case .name(let own) = entry.place, case .name(let name) = place else { return entry.place == place }
            return category == .header ? own.lowercased() == name.lowercased() : own == name
        }
        .compactMap(rule)
    }

    /// A list whose elements are each like the first is written out; what the first says is said in all of them.
    private func examples(
        of rest: ArraySlice<PathExpression.Token>, below places: [[PathExpression.Token]], _ list: PathExpression
    ) -> [[PathExpression.Token]] {
        guard let token = rest.first else { return places }
        let isForAll =
            token == .index(0)
            && rules.entries(of: .body).contains { $0.place == .path(list) && $0.list.matchers.contains(where: \.isForAll) }
        let next = places.flatMap { place -> [[PathExpression.Token]] in
            guard isForAll else { return [place + [token]] }
            let relative = PathExpression(tokens: [.root] + place.dropFirst(path.tokens.count))
            return (json?.value(at: relative)?.array ?? []).indices.map { place + [.index($0)] }
        }
        return examples(of: rest.dropFirst(), below: next, list.appending(isForAll ? .anyIndex : token))
    }

    /// Where an entry is written.
    private func rule(_ entry: MatchingRules.Entry) -> PathExpression? {
        let written = member("matchingRules")
        let isWhole = entry.place == .whole
        guard specification >= .v3 else { return written.appending(.field(flatName(entry))) }
        let category = written.appending(.field(entry.category.rawValue))
        return isWhole ? category : category.appending(.field(entry.place.description))
    }

    /// V2 names a place by a path from the request or the response.
    private func flatName(_ entry: MatchingRules.Entry) -> String {
        let prefix = PathExpression.root.appending(.field(entry.category == .header ? "headers" : entry.category.rawValue))
        switch entry.place {
        case .whole: return prefix.description
        case .name(let name): return prefix.appending(.field(name)).description
        case .path(let path): return PathExpression(tokens: prefix.tokens + path.tokens.dropFirst()).description
        }
    }
}

extension MatchingRule {
    /// True for a matcher that makes the first element of a list stand for all.
    fileprivate var isForAll: Bool {
        if case .type(let min, let max) = self { min != nil || max != nil } else { false }
    }
}
