extension RegularExpressionTranslation {
    /// `*`, `+`, `?`, each with `?` (lazy) or `+` (possessive) behind it.
    mutating func translateRepeat() throws(RegularExpressionError) {
        guard let start = atom else { throw .nothingToRepeat(offset: position) }
        if isRepeated { wrap(from: start) }
        copy(1)
        if peek() == "?" || peek() == "+" { copy(1) }
        isRepeated = true
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}`, or a brace that is a character.
    mutating func translateBrace() throws(RegularExpressionError) {
        guard let (low, high, length) = bounds() else { return emitAtom("\\{", taking: 1) }
        guard let start = atom else { throw .nothingToRepeat(offset: position) }
        if isRepeated { wrap(from: start) }
        if low == high {
            emit("{\(low)}", taking: length)
        } else if let least = Int(low), let most = Int(high), least > most {
            emit("{\(high),\(low)}+", taking: length)
        } else {
            emit("{\(low),\(high)}", taking: length)
            if peek() == "?" { copy(1) }
        }
        isRepeated = true
    }

    /// A further repeat applies to the whole of what is repeated already.
    private mutating func wrap(from start: Int) {
        output.insert(contentsOf: "(?:".unicodeScalars, at: start)
        output.append(")")
    }

    private func bounds() -> (low: String, high: String, length: Int)? {
        let body = scalars.dropFirst(position + 1).prefix { ("0"..."9").contains($0) || $0 == "," }
        let end = body.endIndex
        guard scalars.indices.contains(end), scalars[end] == "}" else { return nil }
        let parts = body.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let last = parts.last, !(first.isEmpty && last.isEmpty) else {
            return nil
        }
        return (first.isEmpty ? "0" : text(of: first), text(of: last), end + 1 - position)
    }
}
