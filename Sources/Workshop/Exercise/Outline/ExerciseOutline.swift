/// The keys of a file by their lines and indentation, found without reading the file as YAML: it also serves while a line is being
/// typed and the file is broken.
public struct ExerciseOutline: Sendable, Equatable {
    /// A key that stands at the beginning of its line, behind blanks and dashes.
    public struct Entry: Sendable, Equatable {
        public var name: String
        /// Where the name stands.
        public var position: SourcePosition
        /// The tag behind the name, e.g. `!regex`; `nil` without one.
        public var tag: String?

        public init(name: String, position: SourcePosition, tag: String? = nil) {
            self.name = name
            self.position = position
            self.tag = tag
        }
    }

    /// In the order of the lines.
    public let entries: [Entry]

    public init(text: String) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        entries = lines.enumerated().compactMap { number, line in Self.entry(in: line, number: number + 1) }
    }

    /// The keys around a place, from the outermost inward: those above it that are indented less.
    ///
    /// - Parameter position: its column says how far what is typed there is indented.
    public func names(around position: SourcePosition) -> [String] {
        around(position).map(\.name)
    }

    /// The same keys with their places and tags.
    func around(_ position: SourcePosition) -> [Entry] {
        var around: [Entry] = []
        var column = position.column
        for entry in entries.reversed() where entry.position.line < position.line && entry.position.column < column {
            around.append(entry)
            column = entry.position.column
        }
        return around.reversed()
    }

    private static func entry(in line: Substring, number: Int) -> Entry? {
        var rest = line.drop { $0 == " " }
        while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
        guard let first = rest.first, first != "#" else { return nil }
        let column = line.distance(from: line.startIndex, to: rest.startIndex) + 1
        guard let name = name(in: rest) else { return nil }
        let tag = rest.firstMatch(of: /:\s+(![A-Za-z]+)/)?.output.1
        return Entry(name: name, position: SourcePosition(line: number, column: column), tag: tag.map(String.init))
    }

    /// A plain or quoted name with a colon and a blank, or the line's end, behind it.
    private static func name(in rest: Substring) -> String? {
        let match =
            rest.prefixMatch(of: /"([^"]*)"\s*:(?:\s|$)/)?.output.1
            ?? rest.prefixMatch(of: /'([^']*)'\s*:(?:\s|$)/)?.output.1
            ?? rest.prefixMatch(of: /([^\s"'#&*!|>%@`\[\]{},][^\[\]{},#]*?)\s*:(?:\s|$)/)?.output.1
        return match.map(String.init)
    }
}
