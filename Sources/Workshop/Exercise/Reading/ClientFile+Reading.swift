extension ClientFile {
    /// Reads `consumer/client.yaml`.
    ///
    /// - Parameter path: the file's path inside the step's folder, for the places of problems.
    public static func read(path: String, text: String) -> Reading<ClientFile> {
        var reader = YAMLReader(path: path, text: text)
        guard let root = reader.document(), let fields = reader.fields(root, ExerciseVocabulary.clientFile) else {
            return reader.reading(nil)
        }
        let operations = fields["operations"].flatMap { reader.entries($0, of: "operations") } ?? []
        let headers = fields["headers"].flatMap { reader.headers($0, of: "headers") } ?? []
        let file = ClientFile(operations: operations.compactMap { reader.operation($0) }, headers: headers)
        return reader.reading(file)
    }
}

extension YAMLReader {
    fileprivate mutating func operation(_ entry: YAMLEntry) -> ClientOperation? {
        guard !entry.name.contains("(") else {
            report(.nameWithParentheses(text: entry.name), at: entry.position)
            return nil
        }
        var node = entry.value
        if let kept = withoutNestedOperations(entry) { node.content = .mapping(kept) }
        guard let fields = fields(node, ExerciseVocabulary.operation) else { return nil }
        let parameters = fields["parameters"].flatMap { texts($0, of: "parameters", each: "a parameter") } ?? []
        guard let request = fields["request"].flatMap({ requestLine($0, of: "request") }) else { return nil }
        checkParameters(parameters, of: request, in: fields)
        return ClientOperation(
            name: entry.name, parameters: parameters.map(\.value), request: request, position: entry.position)
    }

    /// The entries of an operation but those that are operations themselves, indented one step too far.
    private mutating func withoutNestedOperations(_ entry: YAMLEntry) -> [YAMLEntry]? {
        guard case .mapping(let entries) = entry.value.content else { return nil }
        let known = ExerciseVocabulary.operation.keys.map(\.name)
        return entries.filter { inner in
            guard case .mapping(let parts) = inner.value.content, !known.contains(inner.name),
                parts.contains(where: { known.contains($0.name) })
            else { return true }
            report(.nestedOperation(name: inner.name, inside: entry.name), at: inner.position)
            return false
        }
    }

    /// Every parameter of the path is declared, and every declared one should be used.
    private mutating func checkParameters(_ declared: [Located<String>], of request: RequestLine, in fields: YAMLFields) {
        var names: [String] = []
        for parameter in declared {
            if names.contains(parameter.value) { report(.repeatedParameter(name: parameter.value), at: parameter.position) }
            names.append(parameter.value)
        }
        let place = fields["request"]?.position ?? fields.position
        let undeclared = request.path.parameters.filter { !names.contains($0) }
        for name in undeclared { report(.undeclaredParameter(name: name, declared: names), at: place) }
        guard undeclared.isEmpty else { return }
        // A warning only: such a client can run, and what it then asks for shows the mistake better than a sentence does.
        for parameter in declared where !request.path.parameters.contains(parameter.value) {
            warn(.unusedParameter(name: parameter.value, path: request.path.text), at: parameter.position)
        }
    }
}
