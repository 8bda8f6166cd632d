/// One thing that a file says, apart from how it is written.
struct MeaningFact: Sendable, Equatable {
    /// What it is about: `getProduct`, `GET /products: response body $[*].id`.
    var subject: String
    /// What is compared; names that may be chosen freely are left out of it.
    var value: String
    /// What is shown for it.
    var shown: String

    init(_ subject: String, _ value: String, shown: String? = nil) {
        self.subject = subject
        self.value = value
        self.shown = shown ?? value
    }
}
