/// How much of a row or column of panes one pane wants.
public enum Share: Equatable, Sendable {
    /// Exactly so many rows or columns, while there is room.
    case fixed(Int)
    /// A part of what the fixed ones leave, by weight, and never less than `atLeast` while there is room.
    case flexible(weight: Int = 1, atLeast: Int = 0)
}

extension Rect {
    /// Parts from top to bottom, one per share, in order; together they never exceed the rectangle.
    public func splitRows(_ shares: [Share]) -> [Rect] {
        var top = row
        return Self.sizes(shares, total: rows).map { size in
            defer { top += size }
            return Rect(row: top, column: column, rows: size, columns: columns)
        }
    }

    /// Parts from left to right, one per share, in order; together they never exceed the rectangle.
    public func splitColumns(_ shares: [Share]) -> [Rect] {
        var left = column
        return Self.sizes(shares, total: columns).map { size in
            defer { left += size }
            return Rect(row: row, column: left, rows: rows, columns: size)
        }
    }

    /// The upper `rows` rows and what is left below them.
    public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
        let height = min(max(0, rows), self.rows)
        return (
            Rect(row: row, column: column, rows: height, columns: columns),
            Rect(row: row + height, column: column, rows: self.rows - height, columns: columns)
        )
    }

    /// What is left above them, and the lower `rows` rows.
    public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
        let halves = splitTop(self.rows - min(max(0, rows), self.rows))
        return (halves.top, halves.rest)
    }

    /// Fixed sizes and minimums are served first, in order; what is left goes to the flexible ones by weight, odd cells to the last.
    private static func sizes(_ shares: [Share], total: Int) -> [Int] {
        var left = total
        var weights = 0
        var sizes: [Int] = []
        for share in shares {
            let wanted: Int
            switch share {
            case .fixed(let size): wanted = size
            case .flexible(let weight, let least):
                wanted = least
                weights += max(0, weight)
            }
            let size = min(max(0, wanted), left)
            left -= size
            sizes.append(size)
        }
        for (place, share) in shares.enumerated() {
            guard case .flexible(let weight, _) = share, weight > 0, weights > 0 else { continue }
            let extra = left * weight / weights
            left -= extra
            weights -= weight
            sizes[place] += extra
        }
        return sizes
    }
}
