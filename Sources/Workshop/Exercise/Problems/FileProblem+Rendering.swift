extension FileProblem {
    /// The widest excerpt that is shown, in characters; of a longer line the part around the caret.
    private static let window = 96

    /// File, line and column, the line itself, a caret under the place, and the sentence:
    ///
    ///     consumer/client.yaml:7:14
    ///         request: GET products/{id}
    ///                  ^
    ///     A path starts with a slash: `/products/{id}`.
    public var rendered: String {
        let (line, caret) = excerptAndCaret
        return "\(VisibleText.shown(place))\n    \(line)\n    \(String(repeating: " ", count: caret))^\n\(sentence)"
    }

    /// The line as it can be shown, and the caret's 0-based column in it.
    public var excerptAndCaret: (line: String, caret: Int) {
        let characters = Array(VisibleText.shown(excerpt))
        let caret = min(max(location.position.column - 1, 0), characters.count)
        guard characters.count > Self.window else { return (String(characters), caret) }
        let start = min(max(0, caret - Self.window / 2), characters.count - Self.window)
        let end = start + Self.window
        let before = start > 0 ? "…" : ""
        let after = end < characters.count ? "…" : ""
        return (before + String(characters[start..<end]) + after, caret - start + before.count)
    }
}
