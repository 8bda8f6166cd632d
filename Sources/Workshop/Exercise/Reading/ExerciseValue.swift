import Pact

/// Reads one value written as YAML, by the rules of the learner's files.
public enum ExerciseValue {
    /// For example `{ id: "99" }`.
    ///
    /// - Parameter path: where the text comes from, for the places of problems.
    public static func read(path: String, text: String) -> Reading<JSONValue> {
        var reader = YAMLReader(path: path, text: text)
        let value = reader.document().flatMap { reader.value($0, of: "a value") }
        return reader.reading(value)
    }
}
