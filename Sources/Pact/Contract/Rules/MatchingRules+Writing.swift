extension MatchingRules {
    /// The rules in V2's flat layout: `{"$.body.id": {"match": "type"}}`.
    ///
    /// That layout holds one matcher for each place: of several the first is written.
    public var flatJSON: JSONObject {
        var json = JSONObject()
        for entry in entries {
            guard let matcher = entry.list.matchers.first else { continue }
            json.set(entry.flatName, .object(matcher.json))
        }
        return json
    }

    /// The rules of the body alone, by path, as the variants of `arrayContains` hold them.
    var bodyJSON: JSONObject {
        JSONObject(entries(of: .body).map { ($0.place.description, $0.list.json) })
    }

    /// The rules in V3's layout: category, place, then `{"combine": …, "matchers": […]}`.
    public var categorisedJSON: JSONObject {
        var json = JSONObject()
        for entry in entries {
            let name = entry.category.rawValue
            guard !entry.category.isWhole else {
                json.set(name, entry.list.json)
                continue
            }
            let category = json[name]?.object ?? JSONObject()
            json.set(name, .object(category.appending(entry.categorisedName, entry.list.json)))
        }
        return json
    }
}

extension MatchingRules.Entry {
    /// The place as V3 names it within its category. A key of metadata stands bare where it is read as such; that is how all
    /// implementations understand it.
    fileprivate var categorisedName: String {
        if category == .metadata, case .path(let path) = place, case .field(let name)? = path.tokens.last, path.tokens.count == 2,
            (try? PathExpression.parse(name)) == path
        {
            return name
        }
        return place.description
    }

    /// The place as V2 names it, e.g. `$.headers.Accept`.
    var flatName: String {
        let name = category == .header ? "headers" : category.rawValue
        let prefix = PathExpression(tokens: [.root, .field(name)])
        return switch place {
        case .whole: prefix.description
        case let .name(name): prefix.appending(.field(name)).description
        case let .path(path): PathExpression(tokens: prefix.tokens + path.tokens.dropFirst()).description
        }
    }
}

extension MatchingRuleList {
    fileprivate var json: JSONValue {
        ["combine": .string(combine.rawValue), "matchers": .array(matchers.map { .object($0.json) })]
    }
}
