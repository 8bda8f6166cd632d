/// How a UUID is written; raw values as in pact files.
public enum UUIDFormat: String, Sendable, CaseIterable {
    /// `936da01f9abd4d9d80c702af85c822a8`
    case simple = "simple"
    /// `936da01f-9abd-4d9d-80c7-02af85c822a8`
    case lowerCaseHyphenated = "lower-case-hyphenated"
    /// `936DA01F-9ABD-4D9D-80C7-02AF85C822A8`
    case upperCaseHyphenated = "upper-case-hyphenated"
    /// `urn:uuid:936da01f-9abd-4d9d-80c7-02af85c822a8`
    case urn = "URN"
}
