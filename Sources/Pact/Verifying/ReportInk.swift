/// How a printed report marks names and verdicts: with terminal colours, or not at all.
struct ReportInk {
    let isColoured: Bool

    func bold(_ text: String) -> String { marked(text, "1") }
    func yellow(_ text: String) -> String { marked(text, "33") }
    func verdict(_ isOK: Bool) -> String { isOK ? marked("OK", "32") : marked("FAILED", "31") }

    private func marked(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
