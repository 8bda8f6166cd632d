/// A named situation of the provider's data in which an interaction holds.
public struct ProviderState: Sendable, Equatable {
    public var name: String
    /// Parameters of the state, from V3 on.
    public var params: JSONObject

    public init(_ name: String, params: JSONObject = JSONObject()) {
        self.name = name
        self.params = params
    }
}
