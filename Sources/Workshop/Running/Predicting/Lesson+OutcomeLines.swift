import Pact

extension Lesson {
    /// The lines of the runs to come, in their order, as far as the files can be read.
    ///
    /// - Parameters:
    ///   - files: the texts of the step's files by path, as the learner has them now.
    ///   - first: the run to begin with; the step's first when `nil`.
    public func outcomeLines(of files: StepFiles, from first: RunKind? = nil) -> [OutcomeLine] {
        let start = first.flatMap(runs.firstIndex) ?? runs.startIndex
        return runs[start...].flatMap { kind in
            switch kind {
            case .website: WebsiteRun.calls.map { OutcomeLine(run: .website, title: $0.description) }
            case .unit: Self.unitLines(files)
            case .pact: Self.testLines(files, of: .pact)
            case .verify: runs.contains(.pact) ? Self.testLines(files, of: .verify) : Self.pactLines(files)
            }
        }
    }

    private static func unitLines(_ files: StepFiles) -> [OutcomeLine] {
        let path = StepFileName.unitTests
        let tests = files[path].flatMap { UnitTestFile.read(path: path, text: $0).value?.tests } ?? []
        return tests.map { OutcomeLine(run: .unit, title: $0.name) }
    }

    /// The interactions of the pact test: what it tries, and what a verification after it replays.
    private static func testLines(_ files: StepFiles, of kind: RunKind) -> [OutcomeLine] {
        let path = StepFileName.pactTest
        let interactions = files[path].flatMap { PactTestFile.read(path: path, text: $0).value?.interactions } ?? []
        return interactions.map { OutcomeLine(run: kind, title: $0.description, given: $0.providerStates.map(\.name)) }
    }

    /// The interactions of the pact files that are there, whether the verification names them yet or not. Those in folders of their own
    /// are other builds', and not replayed at first.
    private static func pactLines(_ files: StepFiles) -> [OutcomeLine] {
        let paths = files.keys.filter { $0.hasPrefix(StepFileName.pacts) && $0.split(separator: "/").count == 2 }.sorted()
        return paths.compactMap { files[$0].flatMap { try? PactFile.read($0) } }.flatMap(\.interactions).map {
            OutcomeLine(run: .verify, title: $0.description, given: $0.providerStates.map(\.name))
        }
    }
}
