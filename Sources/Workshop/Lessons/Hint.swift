/// Three stages of help, for everybody or for one sort of trouble.
public struct Hint: Sendable, Equatable {
    /// Identifiers of samples, wrong answers or runs (`L4`, `like-on-the-list`, `verify`) at which this hint is chosen; empty: for everybody else.
    public var when: [String]
    /// Up to three texts, each saying more than the one before.
    public var stages: [String]

    public init(when: [String] = [], stages: [String]) {
        self.when = when
        self.stages = stages
    }
}
