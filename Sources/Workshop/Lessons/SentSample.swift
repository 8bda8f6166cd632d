/// A header whose example has to be of some form: the example is what the provider gets replayed, whatever the matcher allows.
public struct SentSample: Sendable, Equatable {
    public var id: String
    /// A few words for the table of samples.
    public var what: String
    /// Compared without regard to case.
    public var header: String
    /// A regular expression for the whole value.
    public var pattern: String

    public init(id: String, what: String, header: String, pattern: String) {
        self.id = id
        self.what = what
        self.header = header
        self.pattern = pattern
    }
}
