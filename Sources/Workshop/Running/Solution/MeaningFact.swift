/// One thing that a file says, apart from how it is written.
struct MeaningFact: Sendable, Equatable {
    /// What it is about: `getProduct`, `GET /products: response body $[*].id`.
    var subject: String
    /// What is compared; names that may be chosen freely are left out of it.
    var value: String
    /// What is shown for it.
    var shown: String

    /// How the value of a whole list begins.
    static let list = "a list"
    /// The value of a whole object.
    static let object = "an object"

    /// True where something else may stand below the same place.
    func isOfOtherKind(than other: MeaningFact) -> Bool {
        func kind(_ fact: MeaningFact) -> String {
            fact.value.hasPrefix(Self.list) ? Self.list : fact.value == Self.object ? Self.object : ""
        }
        return kind(self) != kind(other)
    }

    /// True for a place below another one: `response body $.id` below `response body $`.
    func isBelow(_ other: String) -> Bool {
        subject.hasPrefix(other + ".") || subject.hasPrefix(other + "[")
    }

    init(_ subject: String, _ value: String, shown: String? = nil) {
        self.subject = subject
        self.value = value
        self.shown = shown ?? value
    }
}
