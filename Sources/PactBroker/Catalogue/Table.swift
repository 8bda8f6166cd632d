/// Rows of one kind, by number and by what they are looked up under.
public struct Table<Row: CatalogueRow>: Sendable, Equatable {
    private var rows: [Int: Row] = [:]
    /// Numbers in ascending order: all of them, and those of each key.
    private var ids: [Int] = []
    private var index: [Row.Key: [Int]] = [:]
    /// The number that the next row gets; numbers of removed rows are not given again.
    public private(set) var nextID = 1

    public init() {}

    /// The same rows; which number comes next is nobody's fact.
    public static func == (left: Self, right: Self) -> Bool { left.rows == right.rows }

    public var count: Int { ids.count }
    public var isEmpty: Bool { ids.isEmpty }

    /// All rows, oldest first.
    public var all: [Row] { ids.compactMap { rows[$0] } }

    /// The row of this number, `nil` when there is none.
    public subscript(id: Int) -> Row? { rows[id] }

    /// The numbers of the rows under a key, oldest first.
    public func ids(_ key: Row.Key) -> [Int] { index[key] ?? [] }

    /// The rows under a key, oldest first.
    public func rows(_ key: Row.Key) -> [Row] { ids(key).compactMap { rows[$0] } }

    /// The oldest row under a key.
    public func first(_ key: Row.Key) -> Row? { ids(key).first.flatMap { rows[$0] } }

    /// The newest row under a key.
    public func last(_ key: Row.Key) -> Row? { ids(key).last.flatMap { rows[$0] } }

    /// Adds a row, or replaces the one of the same number; gives back what was replaced.
    mutating func put(_ row: Row) -> Row? {
        let old = rows.updateValue(row, forKey: row.id)
        if let old {
            if old.keys == row.keys { return old }
            for key in old.keys { Self.remove(old.id, from: &index[key]) }
        } else {
            Self.insert(row.id, into: &ids)
            nextID = max(nextID, row.id + 1)
        }
        for key in row.keys { Self.insert(row.id, into: &index[key, default: []]) }
        return old
    }

    /// Leaves out the numbers up to this one for rows to come.
    mutating func leaveOut(through number: Int) { nextID = max(nextID, number + 1) }

    mutating func remove(_ row: Row) {
        guard let old = rows.removeValue(forKey: row.id) else { return }
        if let place = Self.place(of: row.id, in: ids), ids[place] == row.id { ids.remove(at: place) }
        for key in old.keys { Self.remove(row.id, from: &index[key]) }
    }

    private static func remove(_ id: Int, from ids: inout [Int]?) {
        guard let place = ids.flatMap({ Self.place(of: id, in: $0) }) else { return }
        ids?.remove(at: place)
        if ids?.isEmpty == true { ids = nil }
    }

    private static func insert(_ id: Int, into ids: inout [Int]) {
        guard let last = ids.last, last >= id else { return ids.append(id) }
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        if !ids.indices.contains(low) || ids[low] != id { ids.insert(id, at: low) }
    }

    /// The place of a number in an ascending list.
    private static func place(of id: Int, in ids: [Int]) -> Int? {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return ids.indices.contains(low) && ids[low] == id ? low : nil
    }
}
