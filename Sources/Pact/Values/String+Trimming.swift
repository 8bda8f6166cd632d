extension String {
    /// The text without blanks of any kind, tabs and line ends at its start and end.
    var trimmingBlanks: String {
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isBlank }), let end = scalars.lastIndex(where: { !$0.isBlank }) else {
            return ""
        }
        return String(scalars[start...end])
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { self == " " || (0x09...0x0D).contains(value) || (value >= 0x80 && properties.isWhitespace) }
}
