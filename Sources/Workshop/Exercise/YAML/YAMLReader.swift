/// Reads the parts of one file and gathers everything that is wrong with it, so that no problem hides the next.
///
/// Each method gives `nil` where a part cannot be had, after it has reported why.
struct YAMLReader {
    let path: String
    let text: YAMLText
    private let whole: String
    private let limits: YAMLLimits
    private(set) var problems: [FileProblem] = []
    private(set) var warnings: [FileProblem] = []

    init(path: String, text: String, limits: YAMLLimits = YAMLLimits()) {
        self.path = path
        whole = text
        self.text = YAMLText(text)
        self.limits = limits
    }

    /// The file's only document.
    mutating func document() -> YAMLNode? {
        let start = SourcePosition(line: 1, column: 1)
        guard whole.utf8.count <= limits.bytes else {
            report(.tooLarge(limit: limits.bytes), at: start)
            return nil
        }
        var composer = YAMLComposer(text: whole)
        do {
            guard let root = try composer.root() else {
                report(.emptyFile, at: start)
                return nil
            }
            var builder = YAMLNodeBuilder(text: text, standIns: composer.standIns, limits: limits)
            let node = builder.node(root, usedAt: start)
            // Such a line belongs elsewhere than it seems to, so all that would be said of its surroundings is misleading.
            let strays = builder.problems.filter { $0.kind == .syntax(.unusualBlank) }
            for problem in strays.isEmpty ? builder.problems : strays { report(problem.kind, at: problem.position) }
            return strays.isEmpty ? node : nil
        } catch {
            report(error.kind, at: text.position(line: error.line, scalarColumn: error.scalarColumn))
            return nil
        }
    }

    /// The most problems that are told of one file; more help nobody.
    private static let mostProblems = 200

    mutating func report(_ kind: FileProblemKind, at position: SourcePosition) {
        guard problems.count < Self.mostProblems else { return }
        problems.append(problem(kind, at: position))
    }

    mutating func warn(_ kind: FileProblemKind, at position: SourcePosition) {
        guard warnings.count < Self.mostProblems else { return }
        warnings.append(problem(kind, at: position))
    }

    /// The value with all that was found, in the order of the lines.
    func reading<Value: Sendable>(_ value: Value?) -> Reading<Value> {
        Reading(value: value, problems: Self.sorted(problems), warnings: Self.sorted(warnings))
    }

    private func problem(_ kind: FileProblemKind, at position: SourcePosition) -> FileProblem {
        FileProblem(
            location: SourceLocation(path: path, position: position), excerpt: text.line(position.line), kind: kind,
            suggestion: kind.suggestion)
    }

    /// By line and column; where these are equal, in the order in which they were found.
    private static func sorted(_ problems: [FileProblem]) -> [FileProblem] {
        let ordered = problems.enumerated().sorted { left, right in
            let (a, b) = (left.element.location.position, right.element.location.position)
            return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
        }
        return ordered.map(\.element)
    }
}
