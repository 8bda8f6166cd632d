/// How a file ends its lines.
public enum LineEnding: String, Equatable, Sendable {
    case lineFeed = "\n"
    case carriageReturnLineFeed = "\r\n"

    /// Text cut into lines at LF, CRLF or CR; the last line is what follows the last line end, maybe empty.
    static func lines(of text: some StringProtocol) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n" && afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            if scalar == "\n" || scalar == "\r" {
                lines.append(String(line))
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(scalar)
            }
        }
        lines.append(String(line))
        return lines
    }

    /// The ending that the first line has; LF where there is no line end.
    static func first(of text: String) -> LineEnding {
        let scalars = text.unicodeScalars
        guard let feed = scalars.firstIndex(of: "\n"), feed > scalars.startIndex else { return .lineFeed }
        return scalars[scalars.index(before: feed)] == "\r" ? .carriageReturnLineFeed : .lineFeed
    }
}
