import TerminalUI

/// What stands on a terminal that is too small to work in.
enum SizeNoticeView {
    static func draw(_ size: ScreenSize, on screen: inout Screen) {
        let least = ScreenSize.smallest
        let lines: [StyledLine] = [
            StyledLine("The terminal is too small.", .strong),
            StyledLine("Needed \(least.columns)x\(least.rows), there is \(size.columns)x\(size.rows)."),
            StyledLine("Enlarge it to go on; q leaves."),
        ]
        var content = PaneContent()
        for line in lines { content.add(line, columns: max(8, size.columns)) }
        let top = max(0, (size.rows - content.lines.count) / 2)
        for (number, line) in content.lines.enumerated() {
            screen.put(line, row: top + number, column: max(0, (size.columns - line.width) / 2))
        }
    }
}
