import Pact

extension PactTestReader {
    /// `given`: a name, a name with parameters, or a list of either.
    mutating func states(_ node: YAMLNode) -> [ProviderState] {
        guard case .list(let parts) = node.content, node.tag == nil else { return state(node).map { [$0] } ?? [] }
        if parts.count > 1, version < .v3 {
            yaml.report(.severalStatesNeedVersion(chosen: version), at: node.position)
        }
        return parts.compactMap { state($0) }
    }

    private mutating func state(_ node: YAMLNode) -> ProviderState? {
        guard case .mapping = node.content else { return yaml.text(node, of: "given").map { ProviderState($0) } }
        guard let fields = yaml.fields(node, ExerciseVocabulary.providerState) else { return nil }
        let name = fields["name"].flatMap { yaml.text($0, of: "name") }
        var params = JSONObject()
        if let entry = fields.entry("params"), let members = yaml.entries(entry.value, of: "params") {
            if version < .v3 { yaml.report(.stateParametersNeedVersion(chosen: version), at: entry.position) }
            params = JSONObject(
                members.compactMap { member in
                    yaml.value(member.value, of: "params").map { (name: member.name, value: $0) }
                })
        }
        return name.map { ProviderState($0, params: params) }
    }
}
