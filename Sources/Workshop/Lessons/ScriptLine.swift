/// Something that is done in a step besides editing.
public enum ScriptLine: Sendable, Equatable {
    /// All runs of the step.
    case run
    /// An order to the broker, as it is typed without its colon.
    case order(String)
}
