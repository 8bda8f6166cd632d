/// A JSON value that keeps what Pact needs and Foundation drops: the order of an object's members and a number's own text.
///
/// `==` is JSON equality as Pact means it: members in any order, `1` apart from `1.0`, `1.0` the same as `1.00`.
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}
