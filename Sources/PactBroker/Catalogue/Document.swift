/// A long text that the broker keeps in its store and not in the catalogue.
public struct Document: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The JSON of a pact as it is given back, named by its content's number.
        case pact
        /// The JSON of a verification's test results, named by the verification's number.
        case testResults
        /// What happened when a webhook was carried out, named by the trigger's number.
        case webhookLog
    }

    public var kind: Kind
    /// The number of the row it belongs to.
    public var id: Int
    public var text: String

    public init(_ kind: Kind, id: Int, text: String) {
        self.kind = kind
        self.id = id
        self.text = text
    }
}
