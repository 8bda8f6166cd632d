/// Source text in lines that are indented by their depth.
struct CodeLines {
    /// About how wide a line may be.
    static let width = 76

    /// What a line is indented by for each level.
    let step: String
    private(set) var lines: [String] = []

    init(step: String = "    ") {
        self.step = step
    }

    mutating func add(_ text: CodeText, _ depth: Int = 0) {
        lines.append(indentation(depth))
        put(text, depth, tail: 0)
    }

    mutating func add(_ text: String, _ depth: Int = 0) {
        lines.append(text.isEmpty ? "" : indentation(depth) + text)
    }

    /// Sentences behind a comment's sign, wrapped at words.
    mutating func comment(_ sentences: [String], sign: String, _ depth: Int = 0) {
        for sentence in sentences {
            var row = ""
            for word in CodeQuote.visible(sentence).split(separator: " ") {
                if !row.isEmpty, columns(depth) + sign.count + row.count + word.count + 2 > Self.width {
                    add("\(sign)\(row)", depth)
                    row = ""
                }
                row += " \(word)"
            }
            add("\(sign)\(row)", depth)
        }
    }

    /// Adds to a line that stands already.
    mutating func end(with text: String, at index: Int) {
        if lines.indices.contains(index) { lines[index] += text }
    }

    /// One blank line, never two.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    private func indentation(_ depth: Int) -> String { String(repeating: step, count: depth) }
    private func columns(_ depth: Int) -> Int { (step == "\t" ? 4 : step.count) * depth }

    private var column: Int {
        let line = lines.last ?? ""
        return line.count + 3 * line.count { $0 == "\t" }
    }

    private mutating func append(_ text: String) {
        guard let last = lines.indices.last else { return }
        lines[last] += text
    }

    /// - Parameter tail: the columns that what follows needs in the same line.
    private mutating func put(_ text: CodeText, _ depth: Int, tail: Int) {
        switch text {
        case .word(let word): append(word)
        case .row(let items):
            for (index, item) in items.enumerated() {
                let behind = items.dropFirst(index + 1)
                let head = behind.prefix { !$0.isBreakable }.reduce(0) { $0 + $1.flat.count }
                let next = behind.first(where: \.isBreakable)?.headWidth
                put(item, depth, tail: head + (next ?? tail))
            }
        case .group(let group):
            let flat = text.flat
            if column + flat.count + tail <= Self.width || group.items.isEmpty {
                append(flat)
            } else if group.hugs, let first = group.items.first, first.isBreakable, !group.items.dropFirst().contains(where: \.isBreakable)
            {
                hug(group, first, depth, tail: tail)
            } else {
                spread(group, depth)
            }
        }
    }

    private mutating func hug(_ group: CodeText.Group, _ first: CodeText, _ depth: Int, tail: Int) {
        let rest = group.items.dropFirst().map { ", " + $0.flat }.joined() + group.close
        append(group.open)
        put(first, depth, tail: rest.count + tail)
        append(rest)
    }

    private mutating func spread(_ group: CodeText.Group, _ depth: Int) {
        append(group.open)
        for (index, item) in group.items.enumerated() {
            let isLast = index == group.items.count - 1
            lines.append(indentation(depth + 1))
            put(item, depth + 1, tail: 1)
            if !isLast || group.hasLastComma { append(",") }
        }
        lines.append(indentation(depth))
        append(group.close)
    }
}
