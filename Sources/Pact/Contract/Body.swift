/// A body as a contract knows it: absent, empty, JSON null, or present with its bytes.
public enum Body: Sendable, Equatable {
    /// Nothing is said: anything goes.
    case missing
    case empty
    case null
    /// `contentType` is what the body itself declares (from V4 on), `nil` where the header or a guess decides.
    case present([UInt8], contentType: String?)
}
