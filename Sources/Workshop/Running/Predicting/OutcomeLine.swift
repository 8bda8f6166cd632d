/// One line of what a step's runs will give: a call, a unit test or an interaction, by the name that the files give it now.
public struct OutcomeLine: Sendable, Hashable {
    public var run: RunKind
    /// The call, the test's name or the interaction's description.
    public var title: String
    /// Names of the interaction's provider states.
    public var given: [String]

    public init(run: RunKind, title: String, given: [String] = []) {
        self.run = run
        self.title = title
        self.given = given
    }

    /// True when an item of this line's run is what the line speaks of.
    public func isAbout(_ item: RunItem) -> Bool {
        title == item.title && given == item.providerStates.map(\.name)
    }
}
