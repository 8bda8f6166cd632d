/// A known mistake that was found, and what the course says to it.
public struct RecognisedMistake: Sendable, Equatable {
    public var id: String
    public var says: String

    public init(id: String, says: String) {
        self.id = id
        self.says = says
    }
}
