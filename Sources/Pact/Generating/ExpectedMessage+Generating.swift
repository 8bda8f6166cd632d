extension ExpectedMessage {
    /// The example with generated values where the contract has generators: metadata, then contents.
    ///
    /// For what is sent, never for what is compared. What cannot be generated keeps its example; metadata without one is added.
    public func generated(in context: inout GenerationContext) -> ExpectedMessage {
        var message = self
        for entry in generators.entries(of: .metadata) {
            guard case .path(let path) = entry.place, case .field(let name)? = path.tokens.dropFirst().first else { continue }
            if let value = entry.generator.value(for: metadata[name] ?? .null, in: &context) { message.metadata.set(name, value) }
        }
        let declared = metadata.members.first { ["contenttype", "content-type"].contains($0.name.lowercased()) }?.value.string
        let type = contents.contentType(headers: declared.map { [("Content-Type", [$0])] } ?? [])
        message.contents = contents.generated(by: generators, rules: rules, type: type, in: &context)
        return message
    }
}
