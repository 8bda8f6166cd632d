/// Makes texts that a regular expression matches from its first character to its last.
///
/// Every text is compared with the pattern before it is given out; where the pattern looks around, several may be tried.
struct PatternSampler: Sendable {
    private let expression: RegularExpression
    private let root: PatternNode

    private static let tries = 100
    /// What one try costs besides the characters it makes: about what comparing costs.
    private static let workOfComparing = 50
    private static let workOfStep = 20

    /// `nil` for a pattern that is none, or that nothing can be made of.
    init?(_ pattern: String) {
        guard let expression = try? RegularExpression(pattern), let root = try? PatternParser.parse(pattern) else { return nil }
        self.expression = expression
        self.root = root
    }

    /// A text, and how much work it was; no text where none was found with the work allowed.
    func sample(using random: inout SeededRandom, work limit: Int) -> (text: String?, work: Int) {
        var work = 0
        for _ in 0..<Self.tries where work < limit {
            var run = PatternRun(random: random)
            let isWhole = run.append(root)
            random = run.random
            work += run.work + Self.workOfComparing
            guard isWhole else { return (nil, work) }
            let text = String(run.text)
            let (outcome, steps) = expression.countedMatch(whole: text, steps: RegularExpression.stepLimit)
            work += steps * Self.workOfStep
            switch outcome {
            case .matches: return (text, work)
            case .doesNotMatch: continue
            case .tooCostly: return (nil, work)
            }
        }
        return (nil, work)
    }
}

/// One text in the making.
private struct PatternRun {
    private static let longest = 100_000
    private static let mostWork = 200_000

    var random: SeededRandom
    var text = String.UnicodeScalarView()
    /// Characters made and repeats gone through.
    var work = 0
    private var length = 0
    private var groups: [Int: String.UnicodeScalarView] = [:]

    init(random: SeededRandom) {
        self.random = random
    }

    /// False when the text gets too long, or there is no character to choose from.
    mutating func append(_ node: PatternNode) -> Bool {
        work += 1
        guard work <= Self.mostWork, length <= Self.longest else { return false }
        switch node {
        case .character(let set):
            guard !set.isEmpty, let scalar = set[Int.random(in: 0..<set.count, using: &random)] else { return false }
            text.append(scalar)
            length += 1
            return true
        case .sequence(let nodes): return nodes.allSatisfy { append($0) }
        case .alternatives(let nodes): return nodes.randomElement(using: &random).map { append($0) } ?? true
        case .repeated(let node, let least, let most):
            for _ in 0..<Int.random(in: least...most, using: &random) {
                guard append(node) else { return false }
            }
            return true
        case .group(let number, let node):
            let start = length
            guard append(node) else { return false }
            var part = String.UnicodeScalarView()
            part.append(contentsOf: text.suffix(length - start))
            groups[number] = part
            return true
        case .again(let number):
            let part = groups[number] ?? String.UnicodeScalarView()
            length += part.count
            guard length <= Self.longest else { return false }
            text.append(contentsOf: part)
            work += part.count
            return true
        }
    }
}
