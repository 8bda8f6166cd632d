import Pact

/// The learner's contract as the text says it now, or as it said it when it could be read last.
public struct ContractDraft: Sendable, Equatable {
    /// The last contract without problems; `nil` before the first.
    public private(set) var file: PactTestFile?
    /// The text that it was read from.
    public private(set) var text = ""
    /// What is wrong with the text as it is now; `nil` where the contract is that of the text.
    public private(set) var problem: FileProblem?
    /// The text that was looked at last, good or not.
    private var seen: String?

    public init() {}

    /// Takes over a text; nothing happens where it is the one that was looked at last.
    ///
    /// - Parameter path: the file's path inside the step's folder, for the places of problems.
    public mutating func read(_ text: String, path: String) {
        guard seen != text else { return }
        seen = text
        let reading = PactTestFile.read(path: path, text: text)
        problem = reading.problems.first
        guard reading.isUsable, let value = reading.value else { return }
        file = value
        self.text = text
    }

    /// The interaction (0-based) that a line of the text belongs to; `nil` above the first one.
    ///
    /// - Parameter line: 1-based.
    public func interaction(at line: Int) -> Int? {
        file?.interactions.lastIndex { $0.source.start.line <= line }
    }
}
