/// How a date, a time or both are written, told with letters as in `yyyy-MM-dd'T'HH:mm:ssXXX`.
///
/// The letters are Java's; reading and refusing follow the reference implementation of Pact, which reads digits greedily, takes fewer
/// digits than letters, and knows some limits of its own. A format is parsed once, then `check(_:)` says why a text does not follow it
/// and `text(of:)` writes a date and time.
public struct DateTimeFormat: Sendable, Hashable {
    /// What a format is made of.
    public enum Part: Sendable, Hashable {
        /// Stands as it is.
        case literal(String)
        /// One letter so many times, at least once.
        case field(DateTimeLetter, count: Int)
    }

    /// The format as it was written.
    public let text: String
    /// At least one.
    public let parts: [Part]

    init(text: String, parts: [Part]) {
        self.text = text
        self.parts = parts
    }
}

/// The formats that count where a rule or generator names none.
extension DateTimeFormat {
    /// `yyyy-MM-dd`.
    public static let date = DateTimeFormat(text: "yyyy-MM-dd", parts: dateParts)

    /// `HH:mm:ss`.
    public static let time = DateTimeFormat(text: "HH:mm:ss", parts: timeParts)

    /// `yyyy-MM-dd'T'HH:mm:ssXXX`: what a rule reads.
    public static let dateTime = DateTimeFormat(
        text: "yyyy-MM-dd'T'HH:mm:ssXXX", parts: dateParts + [.literal("T")] + timeParts + [.field(.offsetOrZ, count: 3)])

    /// `yyyy-MM-dd'T'HH:mm:ss.SSSZ`: what a generator writes.
    public static let generatedDateTime = DateTimeFormat(
        text: "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
        parts: dateParts + [.literal("T")] + timeParts
            + [.literal("."), .field(.fraction, count: 3), .field(.offsetWithoutColon, count: 1)])

    private static let dateParts: [Part] = [
        .field(.yearOfEra, count: 4), .literal("-"), .field(.month, count: 2), .literal("-"), .field(.dayOfMonth, count: 2),
    ]
    private static let timeParts: [Part] = [
        .field(.hour, count: 2), .literal(":"), .field(.minute, count: 2), .literal(":"), .field(.second, count: 2),
    ]
}
