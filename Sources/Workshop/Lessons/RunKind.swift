/// What a step can run.
public enum RunKind: String, Sendable, CaseIterable {
    case website, unit, pact, verify
}
