extension RegularExpression {
    /// Where a pattern is first found in a text.
    enum FirstMatch {
        /// `group` is what the first pair of parentheses matched; `nil` when there is none, or it took no part.
        case found(Range<String.Index>, group: Substring?)
        case notFound
        /// Given up: deciding would take more than the steps allowed.
        case tooCostly
    }

    /// Looks for the first place in the text that matches.
    func firstMatch(in text: String, steps: Int = stepLimit) -> FirstMatch {
        switch run(on: text, isWhole: false, steps: steps).found {
        case .nothing: return .notFound
        case .tooCostly: return .tooCostly
        case .place(let place, let group):
            return .found(Self.range(place, in: text), group: group.map { text[Self.range($0, in: text)] })
        }
    }

    /// In an ASCII text a byte is a scalar too.
    private static func range(_ place: Range<Int>, in text: String) -> Range<String.Index> {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: place.lowerBound)
        return start..<scalars.index(start, offsetBy: place.count)
    }
}
