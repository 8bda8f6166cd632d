extension Generators {
    /// The generators as a pact file writes them: by category, then by path or name; for path, status and method the generator itself.
    public var json: JSONObject {
        var json = unknownMembers
        for entry in entries {
            let name = entry.category.rawValue
            let generator = JSONValue.object(entry.generator.json)
            guard !entry.category.isWhole else {
                json.set(name, generator)
                continue
            }
            let category = json[name]?.object ?? JSONObject()
            json.set(name, .object(category.appending(entry.place.description, generator)))
        }
        return json
    }

    /// The generators of the body alone: by path, without a category.
    var bodyJSON: JSONObject { json[MatchingCategory.body.rawValue]?.object ?? JSONObject() }
}
