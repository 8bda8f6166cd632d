/// How far a pane of rows is scrolled.
public struct ListScroll: Equatable, Hashable, Sendable {
    /// The first row shown, from 0.
    public var offset: Int

    public init(offset: Int = 0) {
        self.offset = offset
    }

    /// The scroll position within its bounds: never past the last row.
    public func clamped(count: Int, rows: Int) -> ListScroll {
        ListScroll(offset: max(0, min(offset, count - max(0, rows))))
    }

    /// Moved as little as needed for row `index` to be seen.
    public func showing(_ index: Int, count: Int, rows: Int) -> ListScroll {
        var result = self
        if index < result.offset { result.offset = index }
        if index >= result.offset + rows { result.offset = index - rows + 1 }
        return result.clamped(count: count, rows: rows)
    }

    /// Moved by rows, up when negative.
    public func moved(by change: Int, count: Int, rows: Int) -> ListScroll {
        ListScroll(offset: clamped(count: count, rows: rows).offset + change).clamped(count: count, rows: rows)
    }

    /// Moved by a key that scrolls, or nil for any other: arrows, j k, Page Up and Down, Ctrl-u and Ctrl-d (half a page), Home, G, End.
    public func applying(_ key: Key, count: Int, rows: Int) -> ListScroll? {
        switch key {
        case .up, .character("k"): moved(by: -1, count: count, rows: rows)
        case .down, .character("j"): moved(by: 1, count: count, rows: rows)
        case .pageUp: moved(by: -max(1, rows - 1), count: count, rows: rows)
        case .pageDown: moved(by: max(1, rows - 1), count: count, rows: rows)
        case .ctrl("u"): moved(by: -max(1, rows / 2), count: count, rows: rows)
        case .ctrl("d"): moved(by: max(1, rows / 2), count: count, rows: rows)
        case .home: ListScroll()
        case .end, .character("G"): ListScroll(offset: count).clamped(count: count, rows: rows)
        default: nil
        }
    }

    /// `12/40`: the last row that is seen and how many there are; empty while all of them fit.
    public func position(count: Int, rows: Int) -> String {
        guard count > rows else { return "" }
        return "\(min(count, clamped(count: count, rows: rows).offset + max(0, rows)))/\(count)"
    }

    /// `3/12`: a chosen row, counted from 1; empty while all of them fit.
    public static func position(of index: Int, count: Int, rows: Int) -> String {
        count > rows ? "\(min(index + 1, count))/\(count)" : ""
    }

    /// The rows that are seen.
    public func visible(count: Int, rows: Int) -> Range<Int> {
        let first = clamped(count: count, rows: rows).offset
        return first..<min(max(count, first), first + max(0, rows))
    }
}
