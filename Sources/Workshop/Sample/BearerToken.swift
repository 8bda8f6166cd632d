import Pact

/// The workshop's token: the word Bearer and the time at which it was made, e.g. `Bearer 2019-01-14T11:34:18.045Z`.
struct BearerToken: Equatable {
    var issued: Instant

    /// Reads an Authorization header; the scheme is compared without regard to case (RFC 9110, section 11.1).
    init?(_ header: String) {
        let words = header.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, let scheme = words.first, scheme.lowercased() == "bearer",
            let issued = words.last.flatMap({ Instant(iso8601: String($0)) })
        else { return nil }
        self.issued = issued
    }
}
