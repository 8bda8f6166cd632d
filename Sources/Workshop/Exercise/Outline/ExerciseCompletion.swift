import Pact

/// What could be typed at a place of one of the learner's files.
public enum ExerciseCompletion {
    /// The known keys or tags that begin with what stands before the place; keys come with their colon.
    ///
    /// - Parameters:
    ///   - path: the file's path inside the step's folder.
    ///   - position: the place behind the last character typed.
    ///   - version: the version whose tags are offered.
    public static func words(
        path: String, text: String, at position: SourcePosition, version: SpecificationVersion = .v2
    ) -> [String] {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.indices.contains(position.line - 1) else { return [] }
        let before = lines[position.line - 1].prefix(max(0, position.column - 1))
        if let tag = before.split(separator: " ", omittingEmptySubsequences: false).last, tag.hasPrefix("!") {
            return ExerciseVocabulary.tags(for: version).filter { $0.hasPrefix(tag) && $0 != tag }
        }
        var typed = before.drop { $0 == " " }
        while typed.hasPrefix("- ") { typed = typed.dropFirst(2).drop { $0 == " " } }
        guard typed.allSatisfy({ $0.isLetter || $0 == "-" }) else { return [] }
        let column = before.distance(from: before.startIndex, to: typed.startIndex) + 1
        let names = ExerciseOutline(text: text).names(around: SourcePosition(line: position.line, column: column))
        return ExerciseVocabulary.keys(ofFileAt: path, inside: names).map(\.name).filter { $0.hasPrefix(typed) && $0 != typed }
            .map { "\($0):" }
    }
}
