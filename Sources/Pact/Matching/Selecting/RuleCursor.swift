/// The rules in force at the place of a document where a walk stands; it goes down and up with the walk.
///
/// A rule reaches every place that begins with what it names. So what is in force below follows from what is in force above and the one
/// part gone down: each step looks only at the rules that name still more, and none of the places are ever written out.
struct RuleCursor {
    /// What one depth of the walk has.
    private struct Frame {
        /// Index of the rules in force; `nil` where none applies.
        var best: Int?
        var bestScore = 0
        /// Where the rules that name more begin in `longer`.
        var start: Int
        var hasDirectRules = false
        var freesNames = false
        var isUnderTypeRule = false
        /// How many parts below were entered.
        var visits = 0
        /// Where to look among the rules that name more; made when there are many, and many parts to ask them about.
        var directory: Directory?
    }

    /// The rules that name more, by the part they name next, so that thousands of them are not all asked about every member.
    private struct Directory {
        /// Indexes in `longer`, by the name of the part.
        var named: [String: [Int]] = [:]
        /// Indexes in `longer` of those that take any part.
        var wild: [Int] = []
        static let fromRules = 16
        static let fromVisits = 16
    }

    /// An entry that has applied to every part so far and names more.
    private struct Longer {
        var entry: Int
        var weight: Int
    }

    private let entries: [MatchingRules.Entry]
    /// For each entry what it names, from where the walk began.
    private let paths: [[PathExpression.Token]]
    /// For each entry whether it wants a type, and nothing else.
    private let wantTypeAlone: [Bool]
    /// False where a rule for a name is never said to reach down from above.
    private let cascades: Bool
    private var frames: [Frame] = []
    private var longer: [Longer] = []
    /// Where the walk stands.
    private(set) var path: PathExpression

    /// Stands before the root of the body, which is the first place to enter.
    ///
    /// A list without matchers says nothing and is passed over.
    init(_ rules: MatchingRules) {
        let entries = rules.entries.filter { $0.category == .body && !$0.list.matchers.isEmpty }
        self.init(entries, paths: entries.map(\.place.tokens), cascades: true, path: PathExpression(tokens: []))
    }

    /// Stands before the root of a message's query or headers, or of a message's metadata: `$.name`.
    init(_ rules: MatchingRules, category: MatchingCategory) {
        let entries = rules.entries.filter { $0.category == category && !$0.list.matchers.isEmpty }
        let isHeader = category == .header
        self.init(
            entries,
            paths: entries.map { entry in
                guard case .name(let name) = entry.place else { return entry.place.tokens }
                return [.root, .field(isHeader ? name.lowercased() : name)]
            },
            cascades: category == .metadata, path: PathExpression(tokens: []))
    }

    /// Stands where another walk stands, with nothing in force but these rules for everything one step below.
    ///
    /// - Parameter entry: the rules that hold these.
    init(below cursor: RuleCursor, each list: MatchingRuleList, of entry: MatchingRules.Entry) {
        let place = entry.category == .body ? .path(cursor.path.appending(.anyField)) : entry.place
        let own = MatchingRules.Entry(category: entry.category, place: place, list: list)
        self.init([own], paths: [[.anyField]], cascades: true, path: cursor.path)
    }

    private init(_ entries: [MatchingRules.Entry], paths: [[PathExpression.Token]], cascades: Bool, path: PathExpression) {
        self.entries = entries
        self.paths = paths
        wantTypeAlone = entries.map { $0.list.matchers.count == 1 && $0.list.matchers.allSatisfy(\.isTypeRule) }
        self.cascades = cascades
        self.path = path
        var frame = Frame(start: 0)
        for index in entries.indices {
            sort(Longer(entry: index, weight: 1), depth: 0, into: &frame)
        }
        frames = [frame]
    }

    /// True where the rule in force wants a type, and nothing else: most are such, and are judged without being taken out.
    var wantsTypeAlone: Bool {
        guard let top = frames.indices.last, let best = frames[top].best else { return false }
        return wantTypeAlone[best]
    }

    /// Goes one part down.
    mutating func enter(_ part: PathExpression.Token) {
        path.tokens.append(part)
        let above = frames.last ?? Frame(start: 0)
        var frame = Frame(best: above.best, bestScore: above.bestScore, start: longer.count, isUnderTypeRule: above.isUnderTypeRule)
        let depth = frames.count
        frames[depth - 1].visits += 1
        if longer.count - above.start < Directory.fromRules || above.visits < Directory.fromVisits {
            for index in above.start..<longer.count { ask(index, about: part, depth: depth, into: &frame) }
        } else {
            let directory = above.directory ?? directory(from: above.start, depth: depth)
            frames[depth - 1].directory = directory
            for index in directory.wild { ask(index, about: part, depth: depth, into: &frame) }
            for index in part.directoryName.flatMap({ directory.named[$0] }) ?? [] { ask(index, about: part, depth: depth, into: &frame) }
        }
        frames.append(frame)
    }

    /// Lets one of those that name more apply to the part, where it does.
    private mutating func ask(_ index: Int, about part: PathExpression.Token, depth: Int, into frame: inout Frame) {
        let candidate = longer[index]
        let factor = paths[candidate.entry][depth - 1].weight(at: part)
        guard factor > 0 else { return }
        let (weight, overflow) = candidate.weight.multipliedReportingOverflow(by: factor)
        sort(Longer(entry: candidate.entry, weight: overflow ? .max : weight), depth: depth, into: &frame)
    }

    private func directory(from start: Int, depth: Int) -> Directory {
        var directory = Directory()
        for index in start..<longer.count {
            if let name = paths[longer[index].entry][depth - 1].directoryName {
                directory.named[name, default: []].append(index)
            } else {
                directory.wild.append(index)
            }
        }
        return directory
    }

    /// Goes back up to where it was before the last `enter`.
    mutating func leave() {
        guard frames.count > 1, let frame = frames.popLast() else { return }
        longer.removeSubrange(frame.start...)
        path.tokens.removeLast()
    }

    /// Puts an entry that applies so far where it belongs: in force from here on down, or among those that name more.
    private mutating func sort(_ candidate: Longer, depth: Int, into frame: inout Frame) {
        let length = paths[candidate.entry].count
        guard length == depth else { return longer.append(candidate) }
        let matchers = entries[candidate.entry].list.matchers
        frame.hasDirectRules = true
        frame.freesNames = frame.freesNames || matchers.contains(where: \.freesNames)
        frame.isUnderTypeRule = frame.isUnderTypeRule || matchers.contains(where: \.isTypeRule)
        let (product, overflow) = candidate.weight.multipliedReportingOverflow(by: length)
        let score = overflow ? .max : product
        // Of equal scores the first defined stays.
        if let best = frame.best, score < frame.bestScore || (score == frame.bestScore && best < candidate.entry) { return }
        frame.best = candidate.entry
        frame.bestScore = score
    }
}

extension RuleCursor {
    /// The rules in force here: of those that apply the heaviest; `nil` when none applies.
    var selection: MatchingRules.Selection? {
        guard let best = frames.last?.best else { return nil }
        return MatchingRules.Selection(entry: entries[best], isCascaded: cascades && paths[best].count != frames.count - 1)
    }

    /// True where rules stand at this very place.
    var hasDirectRules: Bool { frames.last?.hasDirectRules ?? false }

    /// True where one of the rules at this very place frees the names of an object.
    var freesNames: Bool { frames.last?.freesNames ?? false }

    /// True where any rule that applies, in force or not, is a type rule.
    var isUnderTypeRule: Bool { frames.last?.isUnderTypeRule ?? false }

    /// Runs a block one part further down.
    mutating func inside<Result>(_ part: PathExpression.Token, _ body: (inout RuleCursor) -> Result) -> Result {
        enter(part)
        defer { leave() }
        return body(&self)
    }
}

extension MatchingRules.Place {
    /// The parts a rule's place names, from the root on.
    fileprivate var tokens: [PathExpression.Token] {
        switch self {
        case .whole: [.root]
        case .name(let name): [.root, .field(name)]
        case .path(let path): path.tokens
        }
    }
}

extension MatchingRule {
    /// True for the matchers that leave the names of an object free.
    fileprivate var freesNames: Bool {
        switch self {
        case .values, .eachKey, .eachValue: true
        default: false
        }
    }

    fileprivate var isTypeRule: Bool {
        if case .type = self { true } else { false }
    }
}

extension PathExpression.Token {
    /// The same for a rule's part and the part of a place that it names; `nil` for the root and where any part will do.
    fileprivate var directoryName: String? {
        switch self {
        case .field(let name): name
        case .index(let index): String(index)
        default: nil
        }
    }

    /// The part of a place that a member's name is. A whole number counts as an index, as in other implementations.
    init(name: String) {
        if let first = name.utf8.first, JSONNumberScan.isDigit(first) || first == UInt8(ascii: "+"), let index = Int(name) {
            self = .index(index)
        } else {
            self = .field(name)
        }
    }
}
