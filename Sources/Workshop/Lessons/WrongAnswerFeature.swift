/// A feature that tells two mistakes with the same sample apart.
public enum WrongAnswerFeature: Sendable, Equatable {
    /// A pattern found in a file, comments left out.
    case text(path: String, pattern: String)
    /// A pattern found nowhere in a file, comments left out.
    case noText(path: String, pattern: String)
    /// The request that left for some call, e.g. `GET /product/10`.
    case sent(String)
    /// A fact in the words of `AnnouncedResult.Fact` or of a problem's code, found in the run.
    case fact(String)
    /// A pattern found in what the provider's clock shows, e.g. `^2019-01-14T0`.
    case clock(pattern: String)
    /// A pattern found in an order to the broker as it was typed; any that was carried out, or the one just given.
    case order(pattern: String)
}
