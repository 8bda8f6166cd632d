/// Whether a page fits the smallest screen.
struct PageCheck: Sendable {
    /// Rows of text, a first heading's underline aside.
    static let rows = 12
    static let columns = 54

    let page: Page

    func problems(in folder: String) -> [CourseProblem] {
        let path = "pages/" + page.name
        let blocks = PageBlock.blocks(of: page.markdown)
        if blocks.isEmpty { return [CourseProblem(folder: folder, path: path, kind: .pageEmpty)] }
        var problems: [CourseProblem] = []
        for block in blocks {
            for line in block.fixedLines where line.text.count > Self.columns {
                problems.append(
                    CourseProblem(
                        folder: folder, path: path, position: SourcePosition(line: line.number, column: 1),
                        kind: .lineTooWide(columns: line.text.count, limit: Self.columns)))
            }
        }
        let rows = PageBlock.rows(of: blocks, columns: Self.columns)
        if rows > Self.rows {
            problems.append(CourseProblem(folder: folder, path: path, kind: .pageTooLong(rows: rows, limit: Self.rows)))
        }
        return problems
    }
}
