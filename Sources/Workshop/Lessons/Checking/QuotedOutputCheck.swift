/// Whether output quoted in the pages, marked as `output run=verify`, is what the solution's run prints.
struct QuotedOutputCheck: Sendable {
    let lesson: Lesson
    let outcome: StepOutcome

    var problems: [CourseProblem] {
        lesson.pages.flatMap { page in
            PageBlock.blocks(of: page.markdown).compactMap { block in
                problem(block).map {
                    CourseProblem(folder: lesson.folder, path: "pages/" + page.name, position: $0.position, kind: $0.kind)
                }
            }
        }
    }

    private func problem(_ block: PageBlock) -> (position: SourcePosition?, kind: CourseProblemKind)? {
        guard case let .fixed(info, lines) = block, let run = info.firstMatch(of: /^output run=(\S+)/)?.1 else { return nil }
        let position = lines.first.map { SourcePosition(line: $0.number, column: 1) }
        guard let report = outcome.runs.first(where: { $0.kind.rawValue == run }) else {
            return (position, .quotedRunUnknown(String(run)))
        }
        let printed = report.textLines
        guard let first = lines.first, let start = printed.firstIndex(of: first.text) else {
            return (position, .quotedOutputDiffers(run: String(run), firstDifferentLine: lines.first?.text ?? ""))
        }
        for (line, expected) in zip(lines, printed[start...].map(Optional.some) + Array(repeating: nil, count: lines.count))
        where line.text != expected {
            let place = SourcePosition(line: line.number, column: 1)
            return (place, .quotedOutputDiffers(run: String(run), firstDifferentLine: line.text))
        }
        return nil
    }
}
