/// Values of the provider state.
extension GenerationContext {
    /// The value that an expression stands for, converted; `nil` when the state does not know it, or it cannot be converted.
    func stateValue(_ expression: String, as type: StateValueType) -> JSONValue? {
        guard mode == .provider, let value = resolved(expression) else { return nil }
        return type.converted(value)
    }

    /// The same for a place that holds a text: null is an empty text there, and a number shows no more than it has to.
    func stateText(_ expression: String, as type: StateValueType) -> String? {
        guard mode == .provider, let value = resolved(expression) else { return nil }
        switch type {
        case .string, .raw: return value.textInState
        case .decimal, .float:
            let text = type.converted(value)?.matchedText
            return text.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
        case .integer, .boolean: return type.converted(value)?.matchedText
        }
    }

    /// `${name}` alone is the value as it is; with text around it, or several of them, a text. Without `${` the whole text is a name.
    private func resolved(_ expression: String) -> JSONValue? {
        var rest = expression[...]
        guard rest.contains("${") else { return stateValues[expression] }
        var text = ""
        while let opening = rest.firstRange(of: "${") {
            text += rest[..<opening.lowerBound]
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstIndex(of: "}") else { return nil }
            let name = String(rest[..<closing])
            rest = rest[rest.index(after: closing)...]
            guard !name.isEmpty else { continue }
            guard let value = stateValues[name] else { return nil }
            if expression.utf8.count == name.utf8.count + 3 { return value }
            text += value.textInState
        }
        return .string(text + rest)
    }
}

extension JSONValue {
    /// A string's own text, nothing for null, else JSON.
    fileprivate var textInState: String { isNull ? "" : matchedText }
}
