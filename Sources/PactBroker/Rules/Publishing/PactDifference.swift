import Pact

/// What differs between what two pacts ask for, for a person to read.
///
/// Interactions are compared one by one, each named before its lines; `-` stands before what was there, `+` before what is there now,
/// three equal lines are kept around a change and `...` stands for more of them.
struct PactDifference {
    private var lines: [String] = []

    private static let mostLines = 400
    private static let context = 3

    /// Empty when both ask for the same.
    var text: String {
        let shown = lines.prefix(Self.mostLines)
        let left = lines.count - shown.count
        return (shown + (left > 0 ? ["... and \(left) lines more"] : [])).joined(separator: "\n")
    }

    init(from old: JSONObject, to new: JSONObject) {
        let (before, after) = (PublishedPact.content(of: old), PublishedPact.content(of: new))
        guard Self.hasLists(old), Self.hasLists(new) else {
            lines = Self.difference(before, after)
            return
        }
        for name in PublishedPact.lists { compare(before[name]?.array ?? [], after[name]?.array ?? []) }
        let versions = [before, after].map { $0["pact_specification_version"] ?? .null }
        if versions.first != versions.last {
            lines.append("Version of the specification:")
            lines += versions.first.map { ["- " + $0.text()] } ?? []
            lines += versions.last.map { ["+ " + $0.text()] } ?? []
        }
    }

    private static func hasLists(_ json: JSONObject) -> Bool { PublishedPact.lists.contains { json[$0]?.array != nil } }

    private mutating func compare(_ old: [JSONValue], _ new: [JSONValue]) {
        var left = Dictionary(grouping: old) { InteractionIdentity($0) }
        for interaction in new {
            let identity = InteractionIdentity(interaction)
            guard var same = left[identity], !same.isEmpty else {
                lines.append("Interaction \(identity.title) is new:")
                lines += Self.lines(of: interaction).map { "+ " + $0 }
                continue
            }
            let older = same.removeFirst()
            left[identity] = same
            guard older != interaction else { continue }
            lines.append("Interaction \(identity.title):")
            lines += Self.difference(older, interaction)
        }
        for interaction in old {
            let identity = InteractionIdentity(interaction)
            guard left[identity]?.isEmpty == false else { continue }
            left[identity]?.removeFirst()
            lines.append("Interaction \(identity.title) is gone:")
            lines += Self.lines(of: interaction).map { "- " + $0 }
        }
    }

    private static func lines(of value: JSONValue) -> [String] {
        value.text(pretty: true, sortedKeys: true).split(separator: "\n").map(String.init)
    }

    private static func difference(_ old: JSONValue, _ new: JSONValue) -> [String] {
        let marked = marked(lines(of: old), lines(of: new))
        let changed = marked.indices.filter { !marked[$0].hasPrefix(" ") }
        var kept: Set<Int> = []
        for index in changed { kept.formUnion(index - context...index + context) }
        var lines: [String] = []
        for (index, line) in marked.enumerated() {
            if kept.contains(index) { lines.append(line) } else if lines.last != "  ..." { lines.append("  ...") }
        }
        return lines
    }

    /// All lines of both texts, each with its mark.
    private static func marked(_ old: [String], _ new: [String]) -> [String] {
        // Above this the lines are not worth being compared: their number alone tells that everything is another.
        guard old.count + new.count < 4000 else { return old.map { "- " + $0 } + new.map { "+ " + $0 } }
        let difference = new.map(ExactText.init).difference(from: old.map(ExactText.init))
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [String] = []
        var rest = new.enumerated().makeIterator()
        var next = rest.next()
        func take(while condition: (Int) -> Bool) -> [String] {
            var taken: [String] = []
            while let line = next, condition(line.offset) {
                taken.append(line.element)
                next = rest.next()
            }
            return taken
        }
        for (offset, line) in old.enumerated() {
            if removed.contains(offset) {
                lines.append("- " + line)
                continue
            }
            lines += take { added.contains($0) }.map { "+ " + $0 }
            lines.append("  " + line)
            next = rest.next()
        }
        return lines + take { _ in true }.map { "+ " + $0 }
    }
}
