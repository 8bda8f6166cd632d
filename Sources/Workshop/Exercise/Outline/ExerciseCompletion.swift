import Pact

/// What could be typed at a place of one of the learner's files.
public enum ExerciseCompletion {
    /// The keys, words or tags that begin with what stands before the place; keys come with their colon, and tags are those that the
    /// version in the file can say and that mean something there. Empty where anything could be typed, or nothing is begun.
    ///
    /// - Parameters:
    ///   - path: the file's path inside the step's folder.
    ///   - position: the place behind the last character typed.
    public static func words(path: String, text: String, at position: SourcePosition) -> [String] {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.indices.contains(position.line - 1) else { return [] }
        let before = lines[position.line - 1].prefix(max(0, position.column - 1))
        return CompletionPlace(path: path, text: text, before: before, line: position.line).candidates
    }

    /// The version that a pact test names, as far as it has been typed; V2 where it names none.
    static func version(in text: String) -> SpecificationVersion {
        for line in text.split(whereSeparator: \.isNewline) {
            guard let name = line.firstMatch(of: /^specification\s*:\s*["']?([^\s"'#]+)/)?.output.1 else { continue }
            return SpecificationVersion.read(String(name)) ?? .v2
        }
        return .v2
    }
}
