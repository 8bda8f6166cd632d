/// The members of a JSON object in the order they were written.
///
/// Looking a name up gives the last member of that name, since that is what JSON readers agree on; building from a list keeps
/// each name once, at its first place, with its last value.
public struct JSONObject: Sendable {
    public private(set) var members: [(name: String, value: JSONValue)]

    public init() {
        members = []
    }
}
