extension SolutionComparison.File {
    init(path: String, mine: String, solution: String, judged: [TaskReport]) {
        self.init(path: path, verdict: .identical, lines: SolutionDifference(path: path, mine: mine, solution: solution))
        guard mine != solution else { return }
        if let problem = Self.problem(path: path, text: mine) {
            verdict = .unreadable("Line \(problem.location.position.line): \(problem.sentence)")
            return
        }
        if path == StepFileName.pactTest {
            compareContracts(mine, solution)
        } else if let mine = FileMeaning(path: path, text: mine), let solution = FileMeaning(path: path, text: solution) {
            compare(mine.facts, solution.facts, in: "")
        }
        if lacks.isEmpty, beyond.isEmpty, changed.isEmpty {
            verdict = .equal
            return
        }
        faults = judged.flatMap(Self.faults)
        verdict = faults.isEmpty && !judged.isEmpty ? .otherWords : .differs
    }

    private static func problem(path: String, text: String) -> FileProblem? {
        switch path {
        case StepFileName.client: ClientFile.read(path: path, text: text).problems.first
        case StepFileName.unitTests: UnitTestFile.read(path: path, text: text).problems.first
        case StepFileName.pactTest: PactTestFile.read(path: path, text: text).problems.first
        case StepFileName.service: ServiceFile.read(path: path, text: text).problems.first
        case StepFileName.verification: VerificationFile.read(path: path, text: text).problems.first
        default: nil
        }
    }

    /// What a task found: the samples that are judged wrongly, else its reason.
    private static func faults(_ task: TaskReport) -> [String] {
        let wrong = task.samples.filter { !$0.holds }.map(\.sentence)
        return wrong.isEmpty ? (task.isDone ? [] : [task.reason].compactMap { $0 }) : wrong
    }

    /// Takes down how facts differ; below a place where one has a list and the other an object nothing more is said.
    private mutating func compare(_ mine: [MeaningFact], _ solution: [MeaningFact], in name: String) {
        let prefix = name.isEmpty ? "" : name + ": "
        var otherKinds: [String] = []
        for fact in solution {
            guard let own = mine.first(where: { $0.subject == fact.subject }), own.value != fact.value else { continue }
            if own.isOfOtherKind(than: fact) { otherKinds.append(fact.subject) }
            let words = own.shown == fact.shown ? "is something else" : "yours \(own.shown), the solution's \(fact.shown)"
            changed.append("\(prefix)\(fact.subject): \(words)")
        }
        func only(in facts: [MeaningFact], not others: [MeaningFact]) -> [String] {
            facts.filter { fact in
                !others.contains { $0.subject == fact.subject } && !otherKinds.contains(where: fact.isBelow)
            }.map { prefix + $0.subject + Self.tail($0) }
        }
        lacks += only(in: solution, not: mine)
        beyond += only(in: mine, not: solution)
    }

    private static func tail(_ fact: MeaningFact) -> String {
        fact.shown == "read" || fact.shown == "another answer" ? "" : ": \(fact.shown)"
    }

    private mutating func compareContracts(_ mineText: String, _ solutionText: String) {
        guard let mine = PactTestFile.read(path: path, text: mineText).usable,
            let solution = PactTestFile.read(path: path, text: solutionText).usable
        else { return }
        let (own, theirs) = (ContractMeaning(mine), ContractMeaning(solution))
        compare(own.facts, theirs.facts, in: "")
        var rest = own.parts
        for part in theirs.parts {
            let same = rest.indices.filter { rest[$0].situation == part.situation }
            guard let index = same.first(where: { rest[$0].path == part.path }) ?? same.first else {
                lacks.append("an interaction for \(part.name)")
                continue
            }
            let found = rest.remove(at: index)
            compare(FileMeaning(facts: found.facts).facts, FileMeaning(facts: part.facts).facts, in: part.name)
        }
        beyond += rest.map { "an interaction for \($0.name)" }
    }
}
