import Pact

/// A contract, as tests in all languages write it.
struct CodeContract: Equatable {
    let consumer: String
    let provider: String
    let specification: SpecificationVersion
    let interactions: [CodeInteraction]
    /// What of the contract is no request with a response, in sentences.
    let remarks: [String]

    init(_ pact: PactFile) {
        consumer = pact.consumer
        provider = pact.provider
        specification = pact.specification
        var taken: Set<String> = []
        interactions = pact.interactions.compactMap { interaction in
            CodeInteraction(interaction, words: Self.words(of: interaction.description, &taken))
        }
        remarks = pact.interactions.filter { $0.request == nil }.map {
            "Left out: \(JSONValue.string($0.description).brief()) is a message, and only requests are written here."
        }
    }

    /// The description's words in small letters; with a number where that is needed to tell two apart.
    private static func words(of description: String, _ taken: inout Set<String>) -> [String] {
        let words = CodeName.words(of: description)
        var unique = words
        var number = 2
        while !taken.insert(unique.joined()).inserted {
            unique = words + [String(number)]
            number += 1
        }
        return unique
    }
}
