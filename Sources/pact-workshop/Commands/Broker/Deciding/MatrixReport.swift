import PactBroker

/// An answer of the matrix in lines for a person: table, results, reasons, verdict.
struct MatrixReport {
    let matrix: BrokerClient.Matrix

    init(_ matrix: BrokerClient.Matrix) {
        self.matrix = matrix
    }

    var lines: [String] {
        let verdict = matrix.isDeployable == true ? #"Computer says yes \o/"# : #"Computer says no ¯\_(ツ)_/¯"#
        return Array([table, results, matrix.notices.map(\.text), [verdict]].filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var table: [String] {
        guard !matrix.rows.isEmpty else { return [] }
        var number = 0
        let rows = matrix.rows.map { row -> [String] in
            if row.resultURL != nil { number += 1 }
            return [
                row.consumer, row.consumerVersion, row.provider, row.providerVersion ?? "???",
                row.isSuccess.map { $0 ? "true" : "false" } ?? "???", row.resultURL == nil ? "" : "\(number)",
                row.isIgnored ? "ignored" : "",
            ]
        }
        return TextTable(
            headings: ["CONSUMER", "C.VERSION", "PROVIDER", "P.VERSION", "SUCCESS?", "RESULT", ""], rows: rows
        ).withoutEmptyColumns.lines
    }

    private var results: [String] {
        let shown = matrix.rows.filter { $0.resultURL != nil }
        guard !shown.isEmpty else { return [] }
        let lines = shown.enumerated().map { place, row in
            "\(place + 1). \(row.resultURL ?? "") (\(row.isSuccess == true ? "success" : "failure"))"
        }
        return ["VERIFICATION RESULTS"] + lines
    }
}

extension TextTable {
    /// Without columns that have neither a heading nor a word.
    fileprivate var withoutEmptyColumns: TextTable {
        let kept = headings.indices.filter { column in
            !headings[column].isEmpty || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
        }
        return TextTable(
            headings: kept.map { headings[$0] }, rows: rows.map { row in kept.filter(row.indices.contains).map { row[$0] } })
    }
}
