import Yams

/// Turns what Yams composed into our own nodes, with limits, and refuses what the workshop's files leave out: aliases, merge keys,
/// repeated keys and keys that are no text.
struct YAMLNodeBuilder {
    private let text: YAMLText
    private let standIns: [String: YAMLComposer.StandIn]
    private let limits: YAMLLimits
    private var count = 0
    private var seen: Set<Place> = []
    private(set) var problems: [(kind: FileProblemKind, position: SourcePosition)] = []

    private static let curlyQuotes = "“”„‟‘’‚"

    /// Two values of one kind at one place are one value that is used twice.
    private struct Place: Hashable {
        var line: Int
        var column: Int
        var kind: NodeShape
    }

    init(text: YAMLText, standIns: [String: YAMLComposer.StandIn], limits: YAMLLimits) {
        self.text = text
        self.standIns = standIns
        self.limits = limits
    }

    /// `nil` where the value had to be left out; a problem says why.
    ///
    /// - Parameter isPart: the value is a part of a list.
    mutating func node(_ node: Node, usedAt place: SourcePosition, depth: Int = 0, isPart: Bool = false) -> YAMLNode? {
        count += 1
        guard count <= limits.nodes else { return stop(.tooManyValues(limit: limits.nodes), at: place) }
        guard depth <= limits.depth else { return report(.tooDeep(limit: limits.depth), at: place) }
        guard isFirstUse(node) else { return report(.alias, at: place) }
        let position = node.mark.map { text.position(line: $0.line, scalarColumn: $0.column) } ?? place
        // No plain text can begin with it.
        if text.character(at: position) == "&" { report(.syntax(.anchor), at: position) }
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, let first = scalar.string.first, Self.curlyQuotes.contains(first) {
                report(.syntax(.curlyQuote(first)), at: position)
                // As it would be with straight ones, so that nothing else seems wrong.
                let inside = scalar.string.filter { !Self.curlyQuotes.contains($0) }
                return YAMLNode(tag: nil, position: position, content: .scalar(inside, style: .quoted))
            }
            return YAMLNode(tag: tag(of: node, at: position), position: position, content: .scalar(scalar.string, style: scalar.style.ours))
        case .sequence(let sequence):
            let parts = sequence.compactMap { self.node($0, usedAt: position, depth: depth + 1, isPart: true) }
            return YAMLNode(tag: tag(of: node, at: position), position: position, content: .list(parts))
        case .mapping(let mapping):
            return YAMLNode(
                tag: tag(of: node, at: position), position: position,
                content: .mapping(entries(of: mapping, at: position, depth: depth, isPart: isPart)))
        case .alias:
            return report(.alias, at: position)
        }
    }

    private mutating func entries(of mapping: Node.Mapping, at place: SourcePosition, depth: Int, isPart: Bool) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var firstLines: [String: Int] = [:]
        for (key, value) in mapping {
            let position = key.mark.map { text.position(line: $0.line, scalarColumn: $0.column) } ?? place
            guard case .scalar(let scalar) = key else {
                report(.keyIsNotText, at: position)
                continue
            }
            if let tag = tag(of: key, at: position) { report(.tagNotAllowed(tag: tag, on: "a key"), at: position) }
            let name = standIns[scalar.string]?.name ?? scalar.string
            if scalar.style == .plain, let first = name.unicodeScalars.first, first.value > 0x7F, first.properties.isWhitespace {
                report(.syntax(.unusualBlank), at: position)
            }
            if name == "<<", scalar.style == .plain {
                report(.mergeKey, at: position)
            } else if scalar.style == .plain, name.contains(":"), value.scalar?.string.isEmpty == true, value.scalar?.style == .plain {
                report(.syntax(.missingBlank), at: position)
            } else if isPart, entries.first?.name == name, entries.count > 1 {
                // All that follows belongs to the next part.
                report(.syntax(.missingDash(name: name)), at: position)
                return entries
            } else if let first = firstLines[name] {
                report(.duplicateKey(name: name, firstLine: first), at: position)
            } else if let value = node(value, usedAt: position, depth: depth + 1) {
                firstLines[name] = position.line
                entries.append(YAMLEntry(name: name, position: position, value: value))
            }
        }
        return entries
    }

    /// An absent value has no place of its own, so it cannot tell an alias.
    private mutating func isFirstUse(_ node: Node) -> Bool {
        guard let mark = node.mark else { return true }
        let kind: NodeShape
        switch node {
        case .scalar(let scalar):
            if scalar.string.isEmpty, scalar.style == .plain { return true }
            kind = .text
        case .sequence: kind = .list
        case .mapping, .alias: kind = .mapping
        }
        return seen.insert(Place(line: mark.line, column: mark.column, kind: kind)).inserted
    }

    @discardableResult
    private mutating func report(_ kind: FileProblemKind, at position: SourcePosition) -> YAMLNode? {
        problems.append((kind, position))
        return nil
    }

    /// Like `report`, but says it once only, since every later value would say it again.
    private mutating func stop(_ kind: FileProblemKind, at position: SourcePosition) -> YAMLNode? {
        problems.contains { $0.kind == kind } ? nil : report(kind, at: position)
    }

    /// The tag as the learner wrote it. Yams gives every value one; a value begins with an exclamation mark only where it has its own.
    private func tag(of node: Node, at position: SourcePosition) -> String? {
        guard text.character(at: position) == "!" else { return nil }
        let tag = node.tag.description
        let standard = "tag:yaml.org,2002:"
        return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
    }
}

extension Node.Scalar.Style {
    fileprivate var ours: YAMLNode.Style {
        switch self {
        case .any, .plain: .plain
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        }
    }
}
