/// The course's words, by their names.
public struct Glossary: Sendable, Equatable {
    /// In the order of the alphabet.
    public var terms: [GlossaryTerm]

    public init(terms: [GlossaryTerm] = []) {
        self.terms = terms.sorted { $0.name.lowercased() < $1.name.lowercased() }
    }

    /// The file's name inside the course's folder.
    public static let fileName = "glossary.yaml"

    /// The term of a name or another spelling of it, whatever its capitals.
    public func term(_ spelling: String) -> GlossaryTerm? {
        let wanted = spelling.lowercased()
        return terms.first { $0.spellings.contains { $0.lowercased() == wanted } }
    }

    /// The terms that stand in a text, in the order in which they come up; of two at one place the longer one.
    public func terms(in text: String) -> [GlossaryTerm] {
        let words = Words(text)
        var found: [(place: Range<Int>, term: GlossaryTerm)] = []
        for term in terms {
            guard let place = term.spellings.compactMap({ words.place(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) else {
                continue
            }
            found.append((place, term))
        }
        let whole = found.filter { one in
            !found.contains {
                $0.place != one.place && $0.place.lowerBound <= one.place.lowerBound && one.place.upperBound <= $0.place.upperBound
            }
        }
        return whole.sorted { $0.place.lowerBound < $1.place.lowerBound }.map(\.term)
    }

    /// The term at a place of a line, or else the first that the line has.
    ///
    /// - Parameter character: 0-based place in the line.
    public func term(at character: Int, of line: String) -> GlossaryTerm? {
        let words = Words(line)
        let here = terms.filter { term in term.spellings.contains { words.places(of: $0).contains { $0.contains(character) } } }
        return here.max { $0.name.count < $1.name.count } ?? terms(in: line).first
    }
}

extension Glossary {
    /// A text to find words in: they stand between other characters than letters, digits and `-`, whatever their capitals.
    struct Words {
        private let characters: [Character]

        init(_ text: String) {
            characters = text.lowercased().map { $0.isNewline ? " " : $0 }
        }

        func place(of spelling: String) -> Range<Int>? { places(of: spelling).first }

        /// 0-based places of characters.
        func places(of spelling: String) -> [Range<Int>] {
            let wanted = Array(spelling.lowercased())
            guard let first = wanted.first, wanted.count <= characters.count else { return [] }
            return (0...(characters.count - wanted.count)).compactMap { start in
                guard characters[start] == first, characters[start..<(start + wanted.count)].elementsEqual(wanted) else { return nil }
                let range = start..<(start + wanted.count)
                return isBorder(start - 1, beside: first) && isBorder(range.upperBound, beside: wanted.last) ? range : nil
            }
        }

        private func isBorder(_ index: Int, beside letter: Character?) -> Bool {
            guard characters.indices.contains(index), let letter, Self.isOfWord(letter) else { return true }
            return !Self.isOfWord(characters[index])
        }

        private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "-" }
    }
}
