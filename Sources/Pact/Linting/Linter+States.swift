extension Linter {
    /// Provider states, and what goes without them.
    mutating func checkStates(of interaction: Interaction) {
        let list = source.member(["providerStates", "providerState", "provider_state"], of: interactionPath)
        for (index, state) in interaction.providerStates.enumerated() {
            guard let (first, second) = Self.situations(in: state.name) else { continue }
            let isList = source.value(at: list)?.array != nil
            add(.stateOfTwo(name: state.name, first: first, second: second), at: isList ? list.appending(.index(index)) : list)
        }
        guard interaction.providerStates.isEmpty, let request = interaction.request, interaction.response?.status ?? 200 < 400,
            let record = Self.record(in: request.path)
        else { return }
        let part = source.member(["request"], of: interactionPath)
        add(.recordWithoutState(path: request.path, record: record), at: source.member(["path"], of: part))
    }

    /// The last part of a path that is one record's id: digits, a UUID or 24 hexadecimal digits behind a word that is no version.
    private static func record(in path: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        let pairs = Array(zip(parts, parts.dropFirst()))
        return pairs.last { before, part in
            guard isID(part), let first = before.first, first.isLetter else { return false }
            return !["api", "v", "version", "rest"].contains(before.lowercased())
        }?.1
    }

    private static func isID(_ text: String) -> Bool {
        if !text.isEmpty, text.utf8.allSatisfy(JSONNumberScan.isDigit) { return true }
        return RandomText.isUUID(text) || (text.utf8.count == 24 && text.allSatisfy(\.isHexDigit))
    }

    /// The two halves of a name such as `product 10 exists and the user is logged in`, each with a verb.
    private static func situations(in name: String) -> (String, String)? {
        for separator in [", and ", " and ", ", ", "; ", " & "] {
            guard let range = name.firstRange(of: separator) else { continue }
            let halves = (String(name[..<range.lowerBound]), String(name[range.upperBound...]))
            if hasVerb(halves.0), hasVerb(halves.1) { return halves }
        }
        return nil
    }

    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "exists", "exist", "does", "do", "can", "cannot", "contains", "owns",
    ]

    private static func hasVerb(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { verbs.contains(String($0)) }
    }
}
