extension RegexReader {
    typealias Repetition = (least: Int, most: Int?, greed: RegexGreed)

    /// More repeats than these the dialect does not count.
    private static let most = 100_000

    /// `*`, `+`, `?`, each with `?` (lazy) or `+` (possessive) behind it, or a counting brace; `nil`, with nothing taken, for all else.
    mutating func repetition(_ next: Unicode.Scalar, of isAtom: Bool) throws(RegularExpressionError) -> Repetition? {
        let start = position
        let simple: (least: Int, most: Int?)
        switch next {
        case "*": simple = (0, nil)
        case "+": simple = (1, nil)
        case "?": simple = (0, 1)
        case "{": return try braced(isAtom)
        default: return nil
        }
        guard isAtom else { throw .nothingToRepeat(offset: start) }
        position += 1
        return (simple.least, simple.most, take("?") ? .lazy : take("+") ? .possessive : .greedy)
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}`; `nil` for a brace that is a character.
    private mutating func braced(_ isAtom: Bool) throws(RegularExpressionError) -> Repetition? {
        let start = position
        guard let bounds = bounds() else { return nil }
        guard isAtom else { throw .nothingToRepeat(offset: start) }
        position = bounds.end
        guard let least = bounds.low.isEmpty ? 0 : Int(bounds.low), least <= Self.most else { throw .refused }
        guard !bounds.high.isEmpty else { return (least, nil, take("?") ? .lazy : .greedy) }
        guard let most = Int(bounds.high), most <= Self.most else { throw .refused }
        // The wrong way round it counts all the same, and keeps what it has got.
        if least > most { return (most, least, .possessive) }
        return (least, most, bounds.hasComma && least < most && take("?") ? .lazy : .greedy)
    }

    private func bounds() -> (low: String, high: String, hasComma: Bool, end: Int)? {
        let body = scalars.dropFirst(position + 1).prefix { ("0"..."9").contains($0) || $0 == "," }
        guard scalars.indices.contains(body.endIndex), scalars[body.endIndex] == "}" else { return nil }
        let parts = body.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let last = parts.last, !(first.isEmpty && last.isEmpty) else { return nil }
        return (Self.text(first), Self.text(last), parts.count == 2, body.endIndex + 1)
    }
}
