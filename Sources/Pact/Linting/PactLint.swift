/// Looks through a pact file for contract smells.
public enum PactLint {
    /// The findings, in the order of the file's interactions; of one interaction by the lines they stand in.
    ///
    /// At most 500, and of random values and empty lists a few for each body. Nothing is compared with a provider: what is judged is the contract alone.
    ///
    /// - Throws: `PactFileError` when the file cannot be read.
    public static func findings(in bytes: [UInt8]) throws(PactFileError) -> [LintFinding] {
        let pact = try PactFile.read(bytes)
        do {
            let read = try JSONValue.parseWithPositions(bytes, limits: JSONLimits(allowsByteOrderMark: true))
            var linter = Linter(pact: pact, source: LintSource(json: read.value, positions: read.positions))
            linter.run()
            return linter.findings
        } catch {
            throw PactFileError(reason: .notJSON(error), path: .root, place: error.place)
        }
    }
}

/// One run over a pact.
struct Linter {
    let pact: PactFile
    let source: LintSource
    private(set) var findings: [LintFinding] = []
    private var current = 0
    var workings = RuleWorkings()
    /// For an interaction the earlier ones of which a merged file would keep only one.
    let overwritten: [Int: [Int]]
    /// Interactions by method and path, in the file's order.
    private let askingAlike: [ExactText: [Int]]

    init(pact: PactFile, source: LintSource) {
        self.pact = pact
        self.source = source
        overwritten = Dictionary(grouping: pact.overwrites, by: \.later).mapValues { $0.map(\.earlier) }
        askingAlike = Dictionary(grouping: pact.interactions.indices) { index in
            let request = pact.interactions[index].request
            return ExactText("\(request?.method ?? "") \(request?.path ?? "")")
        }
    }

    /// Earlier interactions with the same method and path.
    func twins(of index: Int) -> [Int] {
        guard let request = interaction?.request else { return [] }
        return askingAlike[ExactText("\(request.method) \(request.path)"), default: []].filter { $0 < index }
    }

    var interaction: Interaction? { pact.interactions.indices.contains(current) ? pact.interactions[current] : nil }
    var interactionPath: PathExpression { source.interaction(current) }

    /// As many findings as a person will read; each has its line looked up in the text.
    private static let mostFindings = 500
    /// As many values of one body as are told that they smell the same.
    static let mostOfAKind = 5

    mutating func add(_ smell: LintSmell, rule entry: MatchingRules.Entry, of part: LintedPart) {
        guard findings.count < Self.mostFindings else { return }
        add(smell, at: source.rule(entry, of: part.path))
    }

    mutating func add(_ smell: LintSmell, at path: PathExpression) {
        guard findings.count < Self.mostFindings else { return }
        let finding = LintFinding(
            smell: smell, interaction: current, description: interaction?.description ?? "", path: path,
            place: source.positions.nearest(path))
        if !findings.contains(finding) { findings.append(finding) }
    }

    mutating func run() {
        for (index, interaction) in pact.interactions.enumerated() {
            current = index
            let first = findings.count
            checkStates(of: interaction)
            checkFeatures(of: interaction)
            for part in parts(of: interaction) { check(part) }
            checkDuplicates(of: index)
            let sorted = findings[first...].sorted { ($0.place?.offset ?? 0, $0.smell.name) < ($1.place?.offset ?? 0, $1.smell.name) }
            findings.replaceSubrange(first..., with: sorted)
        }
    }

    private func parts(of interaction: Interaction) -> [LintedPart] {
        let path = interactionPath
        switch interaction.content {
        case .http(let request, let response):
            return [
                LintedPart(request, at: source.member(["request"], of: path), in: source),
                LintedPart(response, at: source.member(["response"], of: path), in: source),
            ]
        case .message(let message): return [LintedPart(message, as: .message, at: path, in: source)]
        case .synchronousMessage(let request, let responses):
            let list = source.member(["response"], of: path)
            let isList = source.value(at: list)?.array != nil
            return [LintedPart(request, as: .request, at: source.member(["request"], of: path), in: source)]
                + responses.enumerated().map { index, response in
                    LintedPart(response, as: .message, at: isList ? list.appending(.index(index)) : list, in: source)
                }
        }
    }

    private mutating func check(_ part: LintedPart) {
        checkHeaders(of: part)
        checkValues(of: part)
        checkTexts(of: part)
        checkBodyRules(of: part)
        checkGenerators(of: part)
    }
}
