/// The shapes that a value of a file can have.
public enum NodeShape: String, Sendable, Equatable {
    case text, number, boolean, nothing, list, mapping, value
}
