/// Cuts a page into the parts that a walkthrough reveals one after the other.
struct PageCutter {
    private var parts: [PagePart] = []
    private var chunk: [String] = []
    private var fence: String?

    mutating func take(_ line: String) {
        let text = line.drop { $0 == " " }
        if let open = fence {
            chunk.append(line)
            if text.hasPrefix(open) { close() }
        } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
            if chunk.last?.hasSuffix(":") != true { close() }
            fence = String(text.prefix(3))
            chunk.append(line)
        } else if let words = WalkMark.words(in: line) {
            close()
            if let scene = WalkMark.scene(words) { parts.append(.scene(scene)) }
        } else if text.allSatisfy(\.isWhitespace) {
            close()
        } else {
            chunk.append(line)
        }
    }

    mutating func finished() -> [PagePart] {
        close()
        return parts
    }

    private mutating func close() {
        let output = chunk.first?.firstMatch(of: /^\s*(?:```|~~~)\s*output (run|order)=(\S.*)/).flatMap { match in
            WalkMark.scene([String(match.1)] + match.2.split(separator: " ").map(String.init))
        }
        fence = nil
        defer { chunk = [] }
        guard !chunk.isEmpty, !chunk.allSatisfy({ $0.hasPrefix("<!--") }) else { return }
        if let output {
            parts.append(.scene(output))
        } else if case .text(let before)? = parts.last, Self.announces(before) {
            parts[parts.count - 1] = .text(before + "\n\n" + chunk.joined(separator: "\n"))
        } else {
            parts.append(.text(chunk.joined(separator: "\n")))
        }
    }

    /// True for a heading, and for a text that ends in a colon.
    private static func announces(_ text: String) -> Bool {
        let last = text.split(separator: "\n").last ?? ""
        return last.hasPrefix("#") || last.hasSuffix(":") || last.hasSuffix(":**")
    }
}
