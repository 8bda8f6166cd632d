import Pact

/// Who talks to whom, drawn: consumers stand to the left of their providers, a line for each contract.
struct NetworkDrawing {
    struct Edge: Equatable {
        let from: String
        let to: String
        /// How the line is meant: a class of the style sheet, with its words.
        let meaning: String
        let words: String
    }

    let edges: [Edge]

    private static let width = 200.0
    private static let height = 36.0
    private static let gapAcross = 110.0
    private static let gapDown = 20.0

    init(_ states: [IntegrationState]) {
        edges = states.map { Edge(from: $0.consumer.name, to: $0.provider.name, meaning: $0.words.meaning, words: $0.words.text) }
    }

    /// The names column by column: each stands right of all that call it, but where they call each other in a ring.
    var columns: [[String]] {
        var column: [ExactText: Int] = [:]
        var order: [String] = []
        for edge in edges {
            for name in [edge.from, edge.to] where column[ExactText(name)] == nil {
                column[ExactText(name)] = 0
                order.append(name)
            }
        }
        // A ring would move its members for ever, so its lines move nobody.
        let moving = edges.filter { !calls($0.to, back: $0.from) }
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for edge in moving {
                let wanted = (column[ExactText(edge.from)] ?? 0) + 1
                guard (column[ExactText(edge.to)] ?? 0) < wanted else { continue }
                column[ExactText(edge.to)] = wanted
                hasMoved = true
            }
        }
        let used = Set(column.values).sorted()
        return used.map { number in order.filter { column[ExactText($0)] == number } }
    }

    /// True when one reaches the other over any number of calls.
    private func calls(_ name: String, back other: String) -> Bool {
        var seen: Set = [ExactText(name)]
        var open = [name]
        while let next = open.popLast() {
            for edge in edges where edge.from.isExactly(next) && seen.insert(ExactText(edge.to)).inserted { open.append(edge.to) }
        }
        return seen.contains(ExactText(other))
    }

    var html: HTML {
        let columns = columns
        var places: [ExactText: (x: Double, y: Double)] = [:]
        for (across, names) in columns.enumerated() {
            for (down, name) in names.enumerated() {
                places[ExactText(name)] = (
                    10 + Double(across) * (Self.width + Self.gapAcross), 10 + Double(down) * (Self.height + Self.gapDown)
                )
            }
        }
        let wide = Double(columns.count) * (Self.width + Self.gapAcross) - Self.gapAcross + 60
        let high = Double(columns.map(\.count).max() ?? 0) * (Self.height + Self.gapDown) + 20
        let lines = edges.compactMap { Self.line($0, places) }
        let boxes = columns.joined().compactMap { name in places[ExactText(name)].map { Self.box(name, $0) } }
        return .tag(
            "svg",
            [
                "viewBox": "0 0 \(Int(wide)) \(Int(high))", "width": "\(Int(wide))", "height": "\(Int(high))", "role": "img",
                "aria-label": "Who talks to whom; the same as a list follows.",
            ], all: [Self.arrow] + lines + boxes)
    }

    private static let arrow = HTML.tag(
        "defs", [:],
        .tag(
            "marker",
            ["id": "arrow", "viewBox": "0 0 10 10", "refX": "9", "refY": "5", "markerWidth": "8", "markerHeight": "8", "orient": "auto"],
            .tag("path", ["d": "M 0 0 L 10 5 L 0 10"])))

    private static func line(_ edge: Edge, _ places: [ExactText: (x: Double, y: Double)]) -> HTML? {
        guard let from = places[ExactText(edge.from)], let to = places[ExactText(edge.to)] else { return nil }
        let (right, middle) = (from.x + width, from.y + height / 2)
        let end = to.y + height / 2
        let isForward = to.x > from.x
        let path =
            isForward
            ? "M \(right) \(middle) C \(right + 50) \(middle), \(to.x - 50) \(end), \(to.x) \(end)"
            : "M \(right) \(middle) C \(right + 50) \(middle), \(to.x + width + 50) \(end + 10), \(to.x + width) \(end + 10)"
        return .tag(
            "path", ["d": path, "class": edge.meaning, "marker-end": "url(#arrow)"],
            .tag("title", [:], .text("\(edge.from) calls \(edge.to): \(edge.words)")))
    }

    private static func box(_ name: String, _ place: (x: Double, y: Double)) -> HTML {
        .tag(
            "a", ["href": "/pacticipants/\(Query.encoded(name))"],
            .tag("rect", ["x": "\(place.x)", "y": "\(place.y)", "width": "\(width)", "height": "\(height)", "rx": "6"]),
            .tag(
                "text", ["x": "\(place.x + width / 2)", "y": "\(place.y + height / 2 + 5)", "text-anchor": "middle"],
                .text(name.count > 24 ? name.prefix(23) + "…" : name)),
            .tag("title", [:], .text(name)))
    }
}
