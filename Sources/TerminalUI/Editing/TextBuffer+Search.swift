extension TextBuffer {
    /// Moves the cursor to the next (or previous) place where the query stands, over the end of the text if need be.
    /// - Parameter includingCursor: whether the place the cursor is at counts.
    /// - Returns: whether it was found, and whether the search went round.
    @discardableResult
    public mutating func find(_ query: String, backward: Bool = false, includingCursor: Bool = false) -> (found: Bool, wrapped: Bool) {
        let needle = Needle(query)
        guard !needle.isEmpty else { return (true, false) }
        let hit = backward ? findBackward(needle) : findForward(needle, includingCursor: includingCursor)
        guard let hit else { return (false, false) }
        let wrapped = backward ? hit >= cursor : hit < cursor || (hit == cursor && !includingCursor)
        move(to: hit)
        return (true, wrapped)
    }

    private func findForward(_ needle: Needle, includingCursor: Bool) -> TextPosition? {
        let first = cursor.character + (includingCursor ? 0 : 1)
        for step in 0...lines.count {
            let number = (cursor.line + step) % lines.count
            let places = needle.places(in: line(number))
            let place = step == 0 ? places.first { $0 >= first } : places.first
            if let place { return TextPosition(line: number, character: place) }
        }
        return nil
    }

    private func findBackward(_ needle: Needle) -> TextPosition? {
        for step in 0...lines.count {
            let number = (cursor.line - step + 2 * lines.count) % lines.count
            let places = needle.places(in: line(number))
            let place = step == 0 ? places.last { $0 < cursor.character } : places.last
            if let place { return TextPosition(line: number, character: place) }
        }
        return nil
    }

    /// Keys while a search is open: letters, Backspace; Enter and Down next, Shift-Tab and Up previous; Escape ends it and stays there.
    mutating func applyToSearch(_ key: Key) -> Bool {
        guard var search else { return false }
        switch key {
        case .character(let character): search.query.append(character)
        case .paste(let text): search.query += LineEnding.lines(of: text).first ?? ""
        case .backspace, .ctrl("h"): search.query = String(search.query.dropLast())
        case .enter, .down, .ctrl("w"):
            repeatSearch(&search, backward: false)
            return true
        case .backTab, .up:
            repeatSearch(&search, backward: true)
            return true
        case .escape:
            self.search = nil
            return true
        default: return false
        }
        cursor = clamped(search.origin)
        let result = find(search.query, includingCursor: true)
        search.found = result.found
        search.wrapped = result.wrapped
        self.search = search
        return true
    }

    private mutating func repeatSearch(_ search: inout TextSearch, backward: Bool) {
        let result = find(search.query, backward: backward)
        search.found = result.found
        search.wrapped = result.wrapped
        self.search = search
    }

    /// Where the open search's query stands in a line, as ranges of characters, for showing them.
    public func searchMatches(inLine index: Int) -> [Range<Int>] {
        guard let search else { return [] }
        let needle = Needle(search.query)
        return needle.places(in: line(index)).map { $0..<$0 + needle.count }
    }
}

/// A query ready to be looked for: without capitals it does not mind case.
private struct Needle {
    private let characters: [Character]
    private let minds: Bool

    init(_ query: String) {
        minds = query.contains { $0.isUppercase }
        characters = Array(query)
    }

    var isEmpty: Bool { characters.isEmpty }
    var count: Int { characters.count }

    /// Characters at which it begins in a line, from left to right, overlapping ones too.
    func places(in line: String) -> [Int] {
        guard !isEmpty, line.utf8.count >= characters.count else { return [] }
        let text = Array(minds ? line : line.lowercased())
        guard text.count >= characters.count else { return [] }
        return (0...text.count - characters.count).filter { text[$0...].starts(with: characters) }
    }
}
