import TerminalUI
import Workshop

/// What a search finds, a line each, as it is typed.
enum SearchView {
    static func content(_ state: TutorState, query: String, selected: Int, columns: Int) -> PaneContent {
        var content = PaneContent()
        let hits = state.searchHits(query)
        let count = query.isEmpty ? "(type: pages, glossary, your files)" : "  \(hits.count) found"
        content.add(StyledLine([Span("search: ", .dim), Span(query, .strong), Span(count, .dim)]), columns: columns)
        if hits.isEmpty, !query.isEmpty { content.add("Nothing found.", .dim, columns: columns) }
        for (index, hit) in hits.enumerated() {
            content.addEntry([row(hit, length: query.count, columns: columns)], isSelected: index == selected, columns: columns)
        }
        return content
    }

    private static let placeWidth = 20

    private static func row(_ hit: SearchHit, length: Int, columns: Int) -> StyledLine {
        var line = StyledLine([Span(" " + place(of: hit), .dim)]).cut(to: placeWidth)
        line.append(String(repeating: " ", count: max(1, placeWidth + 1 - line.width)))
        // What was found has to be in sight, with a few words before it.
        let room = max(8, columns - placeWidth - 2)
        let start = hit.at + length <= room ? 0 : hit.at - min(hit.at, room / 3)
        let before = hit.text.dropFirst(start).prefix(hit.at - start)
        let found = hit.text.dropFirst(hit.at).prefix(length)
        let lead = before.drop { $0 == " " }
        line.append((start > 0 ? ".." : "") + lead)
        line.append(String(found), .searchMatch)
        line.append(String(hit.text.dropFirst(hit.at + length)))
        return line.cut(to: columns)
    }

    private static func place(of hit: SearchHit) -> String {
        switch hit.place {
        case .page(let step, let page): "step \(step), page \(page + 1)"
        case .term: "glossary"
        case .file(let path, let line): "\(path.split(separator: "/").last.map(String.init) ?? path):\(line + 1)"
        }
    }
}
