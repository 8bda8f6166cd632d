import Pact

/// A provider state's handler: the collections it replaces, whatever was in them before.
public struct StateData: Sendable, Equatable {
    public var name: String
    /// Lists of records by the name of their collection.
    public var data: JSONObject
    public var position: SourcePosition

    public init(name: String, data: JSONObject, position: SourcePosition) {
        self.name = name
        self.data = data
        self.position = position
    }
}
