/// How much the broker takes of a thing at once. Whoever may ask may not keep it busy for all others, or fill its memory.
enum BrokerLimit {
    /// Bytes of the name of a pacticipant, version, branch, tag, environment, label or application instance.
    static let name = 1_000
    /// Bytes of an address.
    static let url = 8_000
    /// Bytes of a text for people.
    static let description = 10_000
    /// Tags, labels or contacts in one request.
    static let tags = 100
    static let contracts = 100
    static let selectors = 200
    /// Of more that is wrong with selectors, only so much is told.
    static let toldProblems = 20
    static let webhookEvents = 20
    static let webhookHeaders = 100
    /// Bytes of all names and values of a webhook's header fields.
    static let webhookHeaderBytes = 16 * 1024
    /// Bytes of the body that a webhook sends.
    static let webhookBody = 1024 * 1024
    /// Bytes of a user name or a password of a webhook.
    static let credential = 8_000

    /// What is wrong with a text of this many bytes; `nil` where it is short enough.
    static func problem(bytes: Int, limit: Int) -> String? {
        bytes > limit ? "cannot be longer than \(limit) bytes, and has \(bytes)" : nil
    }

    /// What is wrong with a list of this many elements.
    static func problem(count: Int, limit: Int) -> String? {
        count > limit ? "cannot have more than \(limit) elements, and has \(count)" : nil
    }
}
