import Pact

/// A contract as the test that would write it, in the words of a language's own Pact library.
///
/// The test is whole: imports, a test for each interaction with its states, request, response and matchers, and a call of the mock
/// server where the consumer's own client belongs. What a library cannot say is said in a comment.
public enum PactCode {
    /// The source text, with a line feed at its end.
    ///
    /// - Parameter pact: the contract, or the part of it that is wanted.
    public static func text(of pact: PactFile, in language: CodeLanguage) -> String {
        let contract = CodeContract(pact)
        let lines =
            switch language {
            case .swift: SwiftCode(contract).lines
            case .javascript: JavaScriptCode(contract).lines
            case .java: JavaCode(contract).lines
            case .python: PythonCode(contract).lines
            case .go: GoCode(contract).lines
            case .csharp: CSharpCode(contract).lines
            }
        return lines.joined(separator: "\n") + "\n"
    }
}
