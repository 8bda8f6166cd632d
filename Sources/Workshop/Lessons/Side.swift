/// Whose file or step it is: the hat that is worn.
public enum Side: String, Sendable, CaseIterable {
    case consumer, provider

    /// `CONSUMER` or `PROVIDER`.
    public var hat: String { rawValue.uppercased() }
}
