/// A table with a caption for those who cannot see it, and heads to its columns; the first cell of each row names the row.
struct HTMLTable {
    let caption: String
    let columns: [String]
    let rows: [[HTML]]

    /// Said in the table's place when there are no rows.
    let empty: String

    var html: HTML {
        guard !rows.isEmpty else { return .tag("p", ["class": "empty"], .text(empty)) }
        let heads = columns.map { HTML.tag("th", ["scope": "col"], .text($0)) }
        let body = rows.map { cells in
            HTML.tag(
                "tr", [:],
                all: cells.enumerated().map { place, cell in
                    place == 0 ? .tag("th", ["scope": "row"], cell) : .tag("td", [:], cell)
                })
        }
        return .tag(
            "div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": caption],
            .tag(
                "table", [:], .tag("caption", [:], .text(caption)), .tag("thead", [:], .tag("tr", [:], all: heads)),
                .tag("tbody", [:], all: body)))
    }
}
