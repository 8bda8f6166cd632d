/// Finds the known name that a mistyped one was probably meant to be.
public enum NearestName {
    /// The candidate with the fewest changed, added, dropped or swapped letters, the case aside; the first of several equals.
    ///
    /// `nil` when none is near: more than a third of the letters, and more than one, would have to change.
    public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let typed = Array(name.lowercased().prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let known = Array(candidate.lowercased().prefix(64))
            let distance = distance(typed, known)
            let allowed = max(1, max(typed.count, known.count) / 3)
            if distance <= allowed, distance < known.count, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// The optimal string alignment distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var earlier: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let swap = letter == other ? 0 : 1
                var least = min(previous[column] + swap, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    least = min(least, earlier[column - 1] + 1)
                }
                current.append(least)
            }
            earlier = previous
            previous = current
        }
        return previous.last ?? 0
    }
}
