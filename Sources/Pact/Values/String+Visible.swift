extension String {
    /// The text for one line of a report: control characters, line ends and characters that turn the direction of writing are shown
    /// as `?`, so that what a server or a file says can do a terminal no harm. Tabs stay.
    public var visible: String {
        guard utf8.contains(where: { !(0x20...0x7E).contains($0) }) else { return self }
        return String(UnicodeScalarView(unicodeScalars.map { $0.isHarmfulToTerminals && $0 != "\t" ? "?" : $0 }))
    }
}

extension Unicode.Scalar {
    /// A control character, or one that turns the direction of writing for what follows.
    public var isHarmfulToTerminals: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
