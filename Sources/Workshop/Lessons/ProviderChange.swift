import Pact

/// A change the provider team would like to make, tried against the learner's contract.
public struct ProviderChange: Sendable, Equatable {
    public enum Edit: Sendable, Equatable {
        case addField(name: String, value: JSONValue)
        case dropField(name: String)
        case renameField(from: String, to: String)
        case upperCaseField(name: String)
        case numberField(name: String)
        /// Every id answers with this record.
        case answerAlways(record: JSONValue)
    }

    public var id: String
    public var text: String
    public var edit: Edit
    /// What the reference contract gives: interactions that still pass.
    public var passing: Int
    /// What to take from it.
    public var why: String

    public init(id: String, text: String, edit: Edit, passing: Int, why: String) {
        self.id = id
        self.text = text
        self.edit = edit
        self.passing = passing
        self.why = why
    }
}
