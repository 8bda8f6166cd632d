/// What differs between two texts, line by line.
public enum LineDiff: Equatable, Sendable {
    case equal(String)
    case removed(String)
    case added(String)

    /// Above this many comparisons the middle of the texts is given as wholly replaced instead of being compared.
    static let mostComparisons = 4_000_000

    /// The shortest way from one text to the other, removals before additions where both fit (longest common subsequence).
    public static func between(_ old: [String], _ new: [String]) -> [LineDiff] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let middle = compare(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
        return old.prefix(head).map(LineDiff.equal) + middle + old.suffix(tail).map(LineDiff.equal)
    }

    private static func compare(_ old: [String], _ new: [String]) -> [LineDiff] {
        guard !old.isEmpty, !new.isEmpty, old.count <= mostComparisons / new.count else {
            return old.map(LineDiff.removed) + new.map(LineDiff.added)
        }
        let (left, right) = numbered(old, new)
        let width = right.count + 1
        // common[i * width + j]: how many lines left[i...] and right[j...] share in order.
        var common = [Int32](repeating: 0, count: (left.count + 1) * width)
        for i in stride(from: left.count - 1, through: 0, by: -1) {
            for j in stride(from: right.count - 1, through: 0, by: -1) {
                let here = i * width + j
                common[here] = left[i] == right[j] ? common[here + width + 1] + 1 : max(common[here + width], common[here + 1])
            }
        }
        var result: [LineDiff] = []
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                result.append(.equal(old[i]))
                i += 1
                j += 1
            } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
                result.append(.removed(old[i]))
                i += 1
            } else {
                result.append(.added(new[j]))
                j += 1
            }
        }
        return result + old[i...].map(LineDiff.removed) + new[j...].map(LineDiff.added)
    }

    /// Equal lines get equal numbers, which compare faster than texts.
    private static func numbered(_ old: [String], _ new: [String]) -> ([Int], [Int]) {
        var numbers: [String: Int] = [:]
        func number(_ line: String) -> Int {
            if let known = numbers[line] { return known }
            let next = numbers.count
            numbers[line] = next
            return next
        }
        return (old.map(number), new.map(number))
    }
}
