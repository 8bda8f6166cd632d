import TerminalUI

/// Something to read and close.
enum NoticeView {
    static func content(_ text: String, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add(text, columns: columns)
        content.gap()
        content.add("Enter or Esc closes.", .dim, columns: columns)
        return content
    }
}
