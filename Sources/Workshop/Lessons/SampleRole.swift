/// What a contract should do with a sample.
public enum SampleRole: Sendable, Equatable {
    case accept
    case reject
    /// Never blocks; the sentence is shown after green when the contract does what `accepts` says.
    case remark(accepts: Bool, says: String)
}
