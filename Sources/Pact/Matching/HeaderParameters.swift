/// A header value such as `application/json; charset=utf-8`: what stands before the first `;`, and named parameters behind it.
struct HeaderParameters {
    var value: String
    /// Names as written; values in lower case, since their case makes no difference.
    var parameters: [(name: String, value: String)]

    init(_ text: String) {
        let pieces = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
        value = pieces.first ?? ""
        parameters = pieces.dropFirst().filter { !$0.isEmpty }.map { piece in
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(sides.first ?? "").trimmingBlanks, String(sides.dropFirst().first ?? "").trimmingBlanks.lowercased())
        }
    }

    /// True when the other side has the same value and, in any order, at least these parameters.
    func isSatisfied(by other: HeaderParameters) -> Bool {
        value.isExactly(other.value)
            && parameters.allSatisfy { mine in
                other.parameters.contains { $0.name.isExactly(mine.name) && $0.value.isExactly(mine.value) }
            }
    }
}

extension String {
    /// Each piece between commas trimmed: `a ,b` is `a,b`.
    var withoutBlanksAroundCommas: String {
        split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }.joined(separator: ",")
    }
}
