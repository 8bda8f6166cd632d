/// A provider swapped in for the step's own, and how many interactions must pass against it.
public struct ProviderSample: Sendable, Equatable {
    public var id: String
    public var what: String
    /// A whole service file.
    public var serviceYAML: String
    public var passing: Int
    public var failing: Int

    public init(id: String, what: String, serviceYAML: String, passing: Int, failing: Int) {
        self.id = id
        self.what = what
        self.serviceYAML = serviceYAML
        self.passing = passing
        self.failing = failing
    }
}
