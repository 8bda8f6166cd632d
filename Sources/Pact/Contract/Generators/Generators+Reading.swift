extension Generators {
    /// Reads the generators of a request, response or message: `{"body": {"$.id": {"type": "RandomInt"}}, "path": {"type": …}}`.
    ///
    /// What is no generator is kept, and does nothing.
    ///
    /// - Throws: `PactFileError` with the path from the generators when a place in the body or metadata is no path expression.
    public init(json: JSONObject) throws(PactFileError) {
        try self.init(reader: ContractReader(.object(json)))
    }

    init(reader: ContractReader?) throws(PactFileError) {
        self.init()
        for (name, member) in try reader?.membersIfObject() ?? [] {
            // Only generators may have their categories in any case of letters; a name that is not known stands for nothing here.
            guard let category = MatchingCategory(rawValue: name.lowercased()), let object = member.value.object else {
                unknownMembers.set(name, member.value)
                continue
            }
            if category.isWhole {
                entries.append(Entry(category: category, place: .whole, generator: Generator(json: object)))
            } else {
                try read(category, named: name, member)
            }
        }
    }

    /// Reads the generators of a body alone, as the variants of `arrayContains` hold them: by path, without a category.
    init(bodyReader reader: ContractReader?) throws(PactFileError) {
        self.init()
        guard let reader, reader.value.object != nil else { return }
        try read(.body, named: MatchingCategory.body.rawValue, reader)
    }

    private mutating func read(_ category: MatchingCategory, named name: String, _ reader: ContractReader) throws(PactFileError) {
        var unknown = JSONObject()
        for (placeName, member) in try reader.members() {
            guard let object = member.value.object else {
                unknown.set(placeName, member.value)
                continue
            }
            let place: MatchingRules.Place =
                switch category {
                case .body, .metadata: .path(try Self.path(placeName, member))
                case .path, .status, .method, .query, .header: .name(placeName)
                }
            entries.append(Entry(category: category, place: place, generator: Generator(json: object)))
        }
        if !unknown.isEmpty { unknownMembers.set(name, .object(unknown)) }
    }

    private static func path(_ text: String, _ reader: ContractReader) throws(PactFileError) -> PathExpression {
        do {
            return try PathExpression.parse(text)
        } catch {
            throw reader.error(.invalidPath(error))
        }
    }
}

extension ContractReader {
    /// The members, each with its path; `nil` when this is no object.
    fileprivate func membersIfObject() throws(PactFileError) -> [(name: String, reader: ContractReader)]? {
        value.object == nil ? nil : try members()
    }
}
