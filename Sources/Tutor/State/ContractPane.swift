import Pact
import Workshop

/// The learner's contract as the pact pane and the code pane show it, kept up with the text.
struct ContractPane: Sendable, Equatable {
    /// What decides on the code that is shown.
    private struct CodeKey: Sendable, Equatable {
        var pact: PactFile
        var language: CodeLanguage
        var interaction: Int?
    }

    /// What decides on the pact that is shown.
    private struct PactKey: Sendable, Equatable {
        var text: String
        var version: SpecificationVersion?
    }

    private(set) var draft = ContractDraft()
    /// The pact of a step whose pact test is not among its files.
    private(set) var given: PactFile?
    /// The version that is shown; `nil` for the contract's own.
    var version: SpecificationVersion?
    /// The code of the whole contract is wanted, not of the one interaction.
    var showsWhole = false
    private(set) var written: WrittenPact?
    private(set) var code: [String] = []
    private var pactKey: PactKey?
    private var codeKey: CodeKey?

    /// The contract in its own version.
    var pact: PactFile? { draft.file?.pact ?? given }

    /// The version after the one that is shown, from V2 to V4 and around.
    var nextVersion: SpecificationVersion {
        switch version ?? pact?.specification {
        case .v2?: .v3
        case .v3?: .v4
        default: .v2
        }
    }

    /// Reads the pact test, and writes the pact anew where something has changed.
    mutating func read(test text: String, path: String) {
        draft.read(text, path: path)
        given = nil
        let key = PactKey(text: draft.text, version: version)
        guard let file = draft.file, key != pactKey else { return }
        pactKey = key
        written = WrittenPact(file, text: draft.text, as: version)
    }

    /// Reads a pact file, where the step has no pact test.
    mutating func read(pact text: String) {
        let key = PactKey(text: text, version: version)
        guard key != pactKey else { return }
        pactKey = key
        draft = ContractDraft()
        given = try? PactFile.read(text)
        written = given.map { WrittenPact($0, as: version ?? $0.specification) }
    }

    /// Writes the code anew where something has changed.
    ///
    /// - Parameter interaction: the one that is wanted, 0-based; `nil` for all.
    mutating func write(in language: CodeLanguage, interaction: Int?) {
        guard let own = pact else { return }
        var pact = own.converted(to: version ?? own.specification).pact
        if let interaction, pact.interactions.indices.contains(interaction) { pact.interactions = [pact.interactions[interaction]] }
        let key = CodeKey(pact: pact, language: language, interaction: interaction)
        guard key != codeKey else { return }
        codeKey = key
        let text = PactCode.text(of: pact, in: language)
        code = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
