extension Linter {
    /// What stands in the file and belongs to a later version of the specification.
    mutating func checkFeatures(of interaction: Interaction) {
        guard pact.specification < .v4 else { return }
        for name in ["pending", "comments", "key", "transport"] where interaction.unknownMembers.contains(name) {
            add(
                .laterFeature(name: "The member \(name)", since: .v4, version: pact.specification),
                at: interactionPath.appending(.field(name)))
        }
    }

    /// Generators nobody knows, that have nothing to take from, or that the version does not have.
    mutating func checkGenerators(of part: LintedPart) {
        for entry in part.generators.entries {
            let path = source.entry(in: ["generators"], of: part.path, entry.category, entry.place)
            switch entry.generator {
            case .unknown(let name, _) where !Generator.knownNames.contains(name):
                add(.unknownGenerator(name: name, nearest: NearestName.of(name, among: Generator.knownNames)), at: path)
            case .providerState(let expression, _) where interaction?.providerStates.isEmpty == true:
                add(.generatorWithoutState(expression: expression), at: path)
            default: break
            }
        }
        if !part.generators.entries.isEmpty, pact.specification < .v3 {
            add(
                .laterFeature(name: "What generators do", since: .v3, version: pact.specification),
                at: source.member(["generators"], of: part.path))
        }
    }
}
