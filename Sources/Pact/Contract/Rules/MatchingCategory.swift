/// The part of a message a rule or generator speaks of.
public enum MatchingCategory: String, Sendable, CaseIterable {
    case method, path, query, header, status, body, metadata
}
