extension String {
    /// The words with a capital in front and a full stop behind, where they have none. An address in front stays as it is.
    var asSentence: String {
        guard let first else { return self }
        let text = hasPrefix("http://") ? self : first.uppercased() + dropFirst()
        return [".", "!", "?"].contains(text.last) ? text : text + "."
    }
}
