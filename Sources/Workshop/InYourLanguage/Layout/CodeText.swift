/// A piece of source text that stands in one line where it fits, and else with a line for each of its parts.
indirect enum CodeText: Equatable {
    case word(String)
    case row([CodeText])
    case group(Group)

    struct Group: Equatable {
        var open: String
        var items: [CodeText]
        var close: String
        /// Blanks inside the brackets where all stands in one line.
        var isPadded = false
        /// A comma behind the last part, where each has a line of its own.
        var hasLastComma = false
        /// A first part that is a group itself keeps its brackets beside these.
        var hugs = false
    }

    static func call(_ name: String, _ items: [CodeText], hugs: Bool = true, hasLastComma: Bool = false) -> CodeText {
        .group(Group(open: name + "(", items: items, close: ")", hasLastComma: hasLastComma, hugs: hugs))
    }

    /// Everything in one line.
    var flat: String {
        switch self {
        case .word(let text): return text
        case .row(let items): return items.map(\.flat).joined()
        case .group(let group):
            let inside = group.items.map(\.flat).joined(separator: ", ")
            let pad = group.isPadded && !group.items.isEmpty ? " " : ""
            return group.open + pad + inside + pad + group.close
        }
    }

    /// How many columns stand before the first place where a line could end.
    var headWidth: Int {
        switch self {
        case .word(let text): text.count
        case .row(let items): items.first?.headWidth ?? 0
        case .group(let group): group.items.isEmpty ? flat.count : group.open.count
        }
    }

    /// True where a line could end inside.
    var isBreakable: Bool {
        switch self {
        case .word: false
        case .row(let items): items.contains(where: \.isBreakable)
        case .group(let group): !group.items.isEmpty
        }
    }
}

extension CodeText: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        self = .word(value)
    }
}
