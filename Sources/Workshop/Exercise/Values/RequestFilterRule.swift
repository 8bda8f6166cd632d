/// A change made to a request before it is replayed against the provider.
public struct RequestFilterRule: Sendable, Equatable {
    /// The header without which the rule leaves a request alone; `nil`: every request.
    public var when: String?
    public var set: [HeaderTemplate]
    public var position: SourcePosition

    public init(when: String? = nil, set: [HeaderTemplate], position: SourcePosition) {
        self.when = when
        self.set = set
        self.position = position
    }
}
