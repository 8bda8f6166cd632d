import Pact

/// A learner's contract as the text of a pact file, and which lines of it each line of the learner's file makes.
public struct WrittenPact: Sendable, Equatable {
    /// The version it is written in.
    public let specification: SpecificationVersion
    public let lines: [String]
    /// What this version cannot say of the contract, in sentences.
    public let losses: [String]
    /// Ranges of `lines` by the learner's line, 1-based.
    private var made: [Int: [Range<Int>]] = [:]
    /// The learner's lines, 1-based, that try the client and leave nothing in the pact.
    private var trying: Set<Int> = []

    /// A pact that came as a file: no line of it is the learner's.
    ///
    /// - Parameter specification: the version to write.
    public init(_ pact: PactFile, as specification: SpecificationVersion) {
        self.init(pact.converted(to: specification), as: specification)
    }

    /// - Parameters:
    ///   - text: what `file` was read from.
    ///   - specification: the version to write; the file's own where none is given.
    public init(_ file: PactTestFile, text: String, as specification: SpecificationVersion? = nil) {
        let version = specification ?? file.specification
        let converted = file.pact.converted(to: version)
        self.init(converted, as: version)
        guard let (json, positions) = try? JSONValue.parseWithPositions(Array(converted.pact.text.utf8)) else { return }
        let places = WrittenPlaces(file: file, pact: converted.pact, json: json, positions: positions)
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let first = line.first(where: { $0 != " " }), first != "#" else { continue }
            switch places.made(by: number + 1, in: ExerciseOutline(text: String(line)).entries.first) {
            case .lines(let ranges): made[number + 1] = ranges
            case .test: trying.insert(number + 1)
            }
        }
    }

    private init(_ converted: (pact: PactFile, losses: [ConversionLoss]), as specification: SpecificationVersion) {
        self.specification = specification
        losses = converted.losses.map(\.sentence)
        lines = converted.pact.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// The lines (0-based) that a line of the learner's file makes; none for blank lines, comments and tests.
    ///
    /// - Parameter line: 1-based.
    public func lines(madeBy line: Int) -> [Range<Int>] { made[line] ?? [] }

    /// True for a line that says what the client does and not what it needs.
    public func isOfTest(_ line: Int) -> Bool { trying.contains(line) }
}
