import Foundation

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
        var result = FirstMatch.notFound
        var taken = 0
        let range = NSRange(location: 0, length: text.utf16.count)
        anywhere.enumerateMatches(in: text, options: [.reportProgress, .reportCompletion], range: range) { match, flags, stop in
            if let match {
                result = Self.found(match, in: text)
                stop.pointee = true
                return
            }
            if flags.contains(.progress) { taken += 1 }
            guard flags.contains(.internalError) || taken > steps else { return }
            result = .tooCostly
            stop.pointee = true
        }
        return result
    }

    private static func found(_ match: NSTextCheckingResult, in text: String) -> FirstMatch {
        guard let range = Range(match.range, in: text) else { return .notFound }
        guard match.numberOfRanges > 1, let group = Range(match.range(at: 1), in: text) else { return .found(range, group: nil) }
        return .found(range, group: text[group])
    }
}
