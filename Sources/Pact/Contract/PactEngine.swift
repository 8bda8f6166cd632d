/// What this engine says of itself in the files it writes.
public enum PactEngine {
    /// Written as `metadata.pactSwift.version`.
    public static let version = "0.1.0"
}
