extension JSONValue {
    /// Replaces the values at the places that a path leads to, and tells whether there were any.
    ///
    /// A name leads into objects, an index into arrays, `.*` to all members, `[*]` to all elements; what does not resolve is passed over.
    ///
    /// - Parameter path: what is left of it, seen from this value.
    @discardableResult
    mutating func generate(
        at path: ArraySlice<PathExpression.Token>, by generator: BodyGenerator, in context: inout GenerationContext
    ) -> Bool {
        guard context.spend(1) else { return false }
        guard let token = path.first else {
            guard let value = generator.value(for: self, in: &context) else { return false }
            self = value
            return true
        }
        let rest = path.dropFirst()
        switch (token, self) {
        case (.field(let name), .object(let object)):
            return object.contains(name) && generate(inMembers: [name], at: rest, by: generator, in: &context)
        case (.anyField, .object(let object)):
            return generate(inMembers: object.names, at: rest, by: generator, in: &context)
        case (.index(let index), .array(let elements)) where elements.indices.contains(index):
            return generate(inElements: index..<index + 1, at: rest, by: generator, in: &context)
        case (.anyIndex, .array(let elements)):
            return generate(inElements: elements.indices, at: rest, by: generator, in: &context)
        default: return false
        }
    }

    /// While members are changed nobody else holds them, so that a long object is not copied for each.
    private mutating func generate(
        inMembers names: [String], at path: ArraySlice<PathExpression.Token>, by generator: BodyGenerator,
        in context: inout GenerationContext
    ) -> Bool {
        guard case .object(var object) = self else { return false }
        self = .null
        var isChanged = false
        for name in names {
            guard var member = object[name] else { continue }
            object.set(name, .null)
            isChanged = member.generate(at: path, by: generator, in: &context) || isChanged
            object.set(name, member)
        }
        self = .object(object)
        return isChanged
    }

    private mutating func generate(
        inElements indices: Range<Int>, at path: ArraySlice<PathExpression.Token>, by generator: BodyGenerator,
        in context: inout GenerationContext
    ) -> Bool {
        guard case .array(var elements) = self else { return false }
        self = .null
        var isChanged = false
        for index in indices where elements.indices.contains(index) {
            isChanged = elements[index].generate(at: path, by: generator, in: &context) || isChanged
        }
        self = .array(elements)
        return isChanged
    }
}
