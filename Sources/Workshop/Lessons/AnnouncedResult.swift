/// A failure that a step announces: an item of a run that must fail, and the facts that must or may be found there.
public struct AnnouncedResult: Sendable, Equatable {
    /// A fact in a few words that the checker understands, e.g. `refused`, `status 200 404`, `header Content-Type`, `bodyType`, `body $[0].id`.
    public typealias Fact = String

    public var run: RunKind
    /// Website: the call, e.g. `getProduct("10")`. Verification: a request such as `GET /products/10`. Never a description.
    public var item: String
    /// Provider states of the item, where the request alone does not tell.
    public var given: [String]
    /// Not empty: the item names a situation, and none of these.
    public var givenNot: [String]
    /// The status that the item's interaction expects, where request and states do not tell.
    public var status: Int?
    public var must: [Fact]
    public var may: [Fact]

    public init(
        run: RunKind, item: String, given: [String] = [], givenNot: [String] = [], status: Int? = nil, must: [Fact],
        may: [Fact] = ["body", "header"]
    ) {
        self.run = run
        self.item = item
        self.given = given
        self.givenNot = givenNot
        self.status = status
        self.must = must
        self.may = may
    }
}
