/// Slips of the hand that lead the YAML reader astray, seen in the lines themselves.
extension YAMLFaultFinder {
    /// What is plainly wrong in the line where the reader stopped, or in the one before.
    var slip: (FileProblemKind, Place)? {
        for line in [mark.line, mark.line - 1] where line >= 1 {
            if let column = unusualBlank(in: line) { return (.syntax(.unusualBlank), Place(line: line, column: column)) }
            if let column = blankInTag(in: line) { return (.syntax(.blankInTag), Place(line: line, column: column)) }
        }
        let words = text.line(mark.line).drop { $0 == " " }
        if words.first == "-", words.dropFirst().first?.isLetter == true, words.contains(":") {
            return (.syntax(.dashWithoutBlank), Place(line: mark.line, column: indentation(of: mark.line) + 1))
        }
        return textBehindTag
    }

    /// A name without a colon and a blank behind it.
    var nameAlone: (FileProblemKind, Place) {
        let place = start ?? mark
        let line = text.line(place.line)
        if let colon = line.first(where: { "\u{FF1A}\u{FE55}\u{A789}\u{2236}".contains($0) }) {
            return (.syntax(.lookalikeColon(colon)), place)
        }
        let name = line.drop { $0 == " " || $0 == "-" }
        let isWithoutBlank = name.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }.endIndex
        return (.syntax(name[isWithoutBlank...].first == ":" ? .missingBlank : .missingColon), place)
    }

    /// Something stands behind a closing quote; or the quote closes what an earlier line has left open.
    var quoteFault: (FileProblemKind, Place)? {
        let before = Array(text.line(mark.line).prefix(max(0, text.position(line: mark.line, scalarColumn: mark.column).column - 1)))
        guard let quote = before.last(where: { $0 != " " }), quote == "\"" || quote == "'" else { return nil }
        guard quote == "\"" else { return (.syntax(.textBehindQuote), mark) }
        for line in stride(from: mark.line - 1, through: max(1, mark.line - 20), by: -1) {
            let characters = Array(text.line(line).unicodeScalars)
            let quotes = characters.indices.filter { characters[$0] == "\"" && ($0 == 0 || characters[$0 - 1] != "\\") }
            if !quotes.count.isMultiple(of: 2), let last = quotes.last {
                return (.syntax(.unclosedQuote(quote)), Place(line: line, column: last + 1))
            }
        }
        return (.syntax(.textBehindQuote), mark)
    }

    private func indentation(of line: Int) -> Int {
        text.line(line).prefix { $0 == " " }.count
    }

    /// The 1-based column of the first blank that is no space, among those that begin a line or stand behind its colon.
    private func unusualBlank(in line: Int) -> Int? {
        let scalars = Array(text.line(line).unicodeScalars)
        let isUnusual = { (scalar: Unicode.Scalar) in scalar.value > 0x7F && scalar.properties.isWhitespace }
        let begin = scalars.prefix { $0 == " " || isUnusual($0) }
        if let index = begin.firstIndex(where: isUnusual) { return index + 1 }
        guard let colon = scalars.firstIndex(of: ":"), scalars.indices.contains(colon + 1), isUnusual(scalars[colon + 1]) else {
            return nil
        }
        return colon + 2
    }

    /// The 1-based column of a lone `!` with a name behind it.
    private func blankInTag(in line: Int) -> Int? {
        let scalars = Array(text.line(line).unicodeScalars)
        return scalars.indices.first { index in
            let behind = scalars.dropFirst(index + 1).prefix { $0 == " " }
            guard scalars[index] == "!", index > 1, scalars[index - 1] == " ", ":-".unicodeScalars.contains(scalars[index - 2]) else {
                return false
            }
            let name = scalars.dropFirst(index + 1 + behind.count).first
            return !behind.isEmpty && name?.properties.isAlphabetic == true
        }.map { $0 + 1 }
    }

    /// A line that ends in a matcher and a text, before a deeper line.
    private var textBehindTag: (FileProblemKind, Place)? {
        guard mark.line > 1, problem.contains("mapping values are not allowed") else { return nil }
        let words = text.line(mark.line - 1).split(separator: " ")
        guard let tag = words.firstIndex(where: { $0.hasPrefix("!") }), tag + 1 < words.count,
            indentation(of: mark.line) > indentation(of: mark.line - 1),
            let place = text.line(mark.line - 1).firstRange(of: words[tag])
        else { return nil }
        let column = text.line(mark.line - 1).unicodeScalars.distance(
            from: text.line(mark.line - 1).unicodeScalars.startIndex, to: place.lowerBound)
        return (.syntax(.textBehindTag(String(words[tag]))), Place(line: mark.line - 1, column: column + 1))
    }
}
