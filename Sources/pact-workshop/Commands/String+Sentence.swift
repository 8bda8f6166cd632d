extension String {
    /// The words with a capital in front and a full stop behind, where they have none.
    var asSentence: String {
        guard let first else { return self }
        let text = first.uppercased() + dropFirst()
        return [".", "!", "?"].contains(text.last) ? text : text + "."
    }
}
