extension Body {
    /// The body with generated values where its generators say so: JSON, XML and forms; every other body stays as it is, and so does
    /// one that is empty, null or cannot be read.
    ///
    /// - Parameter type: the type of the body.
    func generated(
        by generators: Generators, rules: MatchingRules, type: ContentType?, in context: inout GenerationContext
    ) -> Body {
        guard case .present(let bytes, let declared) = self, let type else { return self }
        let all = generators.ofBody(rules: rules)
        guard !all.isEmpty else { return self }
        let changed: [UInt8]? =
            if type.isJSON {
                Self.json(bytes, by: all, in: &context)
            } else if type.isXML {
                Self.edited(bytes, by: all, in: &context) { XMLEditing($0).edited(at: $1, value: $2) }
            } else if type.isForm {
                Self.edited(bytes, by: all, in: &context) { FormEditing($0).edited(at: $1, value: $2) }
            } else {
                nil
            }
        return changed.map { .present($0, contentType: declared) } ?? self
    }

    private static func json(
        _ bytes: [UInt8], by generators: [(path: PathExpression, generator: BodyGenerator)], in context: inout GenerationContext
    ) -> [UInt8]? {
        guard var json = try? JSONValue.parse(bytes) else { return nil }
        var isChanged = false
        for (path, generator) in generators {
            isChanged = json.generate(at: path.tokens.dropFirst(), by: generator, in: &context) || isChanged
        }
        return isChanged ? json.bytes() : nil
    }

    /// Texts are changed where they stand, so that everything around them stays as it was written.
    private static func edited(
        _ bytes: [UInt8], by generators: [(path: PathExpression, generator: BodyGenerator)], in context: inout GenerationContext,
        edit: ([UInt8], PathExpression, () -> String?) -> [UInt8]?
    ) -> [UInt8]? {
        var current: [UInt8]?
        for (path, generator) in generators {
            guard case .one(let generator) = generator, context.spend(bytes.count / 16) else { continue }
            let changed = edit(current ?? bytes, path) { generator.text(for: "", in: &context) }
            current = changed ?? current
        }
        return current
    }
}
