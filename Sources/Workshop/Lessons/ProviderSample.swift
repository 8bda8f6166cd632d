/// A provider swapped in for the step's own, or its own at another time, and how many interactions must pass against it.
public struct ProviderSample: Sendable, Equatable {
    public var id: String
    public var what: String
    /// A whole service file; `nil`: the step's own.
    public var serviceYAML: String?
    /// What every clock shows, seen from the real one.
    public var clock: ClockMove
    public var passing: Int
    public var failing: Int

    public init(id: String, what: String, serviceYAML: String?, clock: ClockMove = .unmoved, passing: Int, failing: Int) {
        self.id = id
        self.what = what
        self.serviceYAML = serviceYAML
        self.clock = clock
        self.passing = passing
        self.failing = failing
    }
}
