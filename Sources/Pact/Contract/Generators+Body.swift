extension Generators {
    /// Generators of the body alone, as the variants of `arrayContains` hold them: by path, without a category.
    init(bodyJSON: JSONObject) {
        self.init(json: bodyJSON.isEmpty ? JSONObject() : ["body": .object(bodyJSON)])
    }

    var bodyJSON: JSONObject { json["body"]?.object ?? JSONObject() }
}
