/// The file a linted pact was read from: where its parts stand in the JSON and in the text.
struct LintSource {
    let json: JSONValue
    let positions: JSONPositions

    /// The list that an interaction of a model stands in.
    func interaction(_ index: Int) -> PathExpression {
        let name = json["interactions"]?.array?.isEmpty == false || json["messages"] == nil ? "interactions" : "messages"
        return PathExpression(tokens: [.root, .field(name), .index(index)])
    }

    func value(at path: PathExpression) -> JSONValue? {
        var value: JSONValue? = json
        for token in path.tokens.dropFirst() {
            switch token {
            case .field(let name): value = value?[name]
            case .index(let index): value = value?[index]
            case .root, .anyField, .anyIndex: return nil
            }
        }
        return value
    }

    /// This path with a member of the value there, the first of the names that it has; without one, the path itself.
    func member(_ names: [String], of path: PathExpression) -> PathExpression {
        let object = value(at: path)?.object
        return names.first { object?.contains($0) == true }.map { path.appending(.field($0)) } ?? path
    }

    /// Where a header stands, whose name may be spelt in any case.
    func header(_ name: String, of part: PathExpression) -> PathExpression {
        let headers = member(["headers"], of: part)
        let own = value(at: headers)?.object?.names.first { $0.lowercased() == name.lowercased() }
        return own.map { headers.appending(.field($0)) } ?? headers
    }

    /// Where an entry of the rules stands.
    func rule(_ entry: MatchingRules.Entry, of part: PathExpression) -> PathExpression {
        self.entry(in: ["matchingRules", "requestMatchingRules", "responseMatchingRules"], of: part, entry.category, entry.place)
    }

    /// Where the rules or generators of a place stand, in the layout by category or in the flat one.
    func entry(
        in names: [String], of part: PathExpression, _ category: MatchingCategory, _ place: MatchingRules.Place
    ) -> PathExpression {
        let section = member(names, of: part)
        guard let members = value(at: section)?.object else { return section }
        let spellings = category == .header ? ["header", "headers"] : [category.rawValue]
        if let spelling = spellings.first(where: members.contains) {
            let categorised = section.appending(.field(spelling))
            let own = value(at: categorised)?.object?.names.first { Self.name($0, is: place) }
            return own.map { categorised.appending(.field($0)) } ?? categorised
        }
        let flat = members.names.first { name in
            guard let entry = try? MatchingRules(json: [name: ["match": "type"]]).entries.first else { return false }
            return entry.category == category && entry.place == place
        }
        return flat.map { section.appending(.field($0)) } ?? section
    }

    private static func name(_ name: String, is place: MatchingRules.Place) -> Bool {
        switch place {
        case .whole: false
        case .name(let own): own == name
        case .path(let path): (try? PathExpression.parse(name)) == path
        }
    }
}
