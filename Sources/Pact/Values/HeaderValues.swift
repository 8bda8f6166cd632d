/// What one header's text holds: most headers hold one value, some a list with commas.
public enum HeaderValues {
    /// The headers, in lower case, whose text is a list of values.
    public static let lists: Set<String> = [
        "accept", "accept-encoding", "accept-language", "access-control-allow-headers", "access-control-allow-methods",
        "access-control-expose-headers", "access-control-request-headers", "allow", "cache-control", "if-match", "if-none-match",
        "vary",
    ]

    /// The trimmed values of a header's text: several for the headers in `lists`, else one.
    public static func split(_ text: String, of name: String) -> [String] {
        guard lists.contains(name.lowercased()) else { return [text.trimmingBlanks] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    }
}

extension Headers {
    /// The values of a name as matching sees them: every field's text, split for the headers that are lists.
    public func matchedValues(of name: String) -> [String] {
        self[name].flatMap { HeaderValues.split($0, of: name) }
    }

    /// The same for every name there is, in lower case.
    var matchedValues: [String: [String]] {
        var values: [String: [String]] = [:]
        for field in fields {
            let name = field.name.lowercased()
            values[name, default: []] += HeaderValues.split(field.value, of: name)
        }
        return values
    }
}
