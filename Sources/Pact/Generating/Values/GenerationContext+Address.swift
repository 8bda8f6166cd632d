extension GenerationContext {
    /// The example with what the pattern finds in it replaced by the mock server's address and the pattern's first group; the example
    /// where it finds nothing. `nil` without a mock server, and for a pattern that is none or has no such group.
    mutating func address(in example: String, regex: String) -> String? {
        guard mode == .consumer, let mockServerURL, spend(example.utf8.count + 500), let expression = try? RegularExpression(regex) else {
            return nil
        }
        return switch expression.firstMatch(in: example) {
        case .notFound: example
        case .found(let range, let group?): example[..<range.lowerBound] + mockServerURL + group + example[range.upperBound...]
        case .found(_, nil), .tooCostly: nil
        }
    }
}
