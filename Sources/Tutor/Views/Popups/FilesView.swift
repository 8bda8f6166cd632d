import TerminalUI
import Workshop

/// The files of the step.
enum FilesView {
    static func content(_ state: TutorState, selected: Int, columns: Int) -> PaneContent {
        var content = PaneContent()
        for (index, file) in state.current.files.enumerated() {
            var line = StyledLine(" \(file.path)")
            line.append("  \(file.file.side.hat)", .accent)
            line.append(file.file.isEditable ? "  to edit" : "  read-only", .dim)
            if file.buffer.isModified { line.append("  *modified", .warning) }
            if !file.problems.isEmpty { line.append("  \(file.problems.count) problem\(file.problems.count == 1 ? "" : "s")", .problem) }
            content.addEntry([line.cut(to: columns)], isSelected: index == selected, columns: columns)
        }
        content.gap()
        content.add("Enter opens, Esc closes.", .dim, columns: columns)
        return content
    }
}
