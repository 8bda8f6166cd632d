/// How a course is exported, by the ending of the file's name.
public enum ExportFormat: Sendable, Equatable {
    case markdown
    /// One page that needs nothing else.
    case html

    /// `nil` for a name with another ending than `.md`, `.markdown`, `.html` and `.htm`.
    public init?(path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
            self = .markdown
        } else if name.hasSuffix(".html") || name.hasSuffix(".htm") {
            self = .html
        } else {
            return nil
        }
    }

    /// What is said of a name with another ending.
    public static func sentence(for path: String) -> String {
        "\(path): a course is exported as Markdown (name.md) or as one HTML page (name.html)."
    }
}
