import Pact

/// What can be the address of something outside, such as a build: it is stored and shown, and never asked.
enum AddressRule {
    /// What is wrong with it; `nil` when it can be used.
    static func problem(with text: String) -> String? {
        if let problem = BrokerLimit.problem(bytes: text.utf8.count, limit: BrokerLimit.url) { return problem }
        if text.contains(where: \.isNewline) { return "cannot contain multiple lines" }
        return text.unicodeScalars.contains(where: \.isHarmfulToTerminals) ? "cannot contain control characters" : nil
    }
}
