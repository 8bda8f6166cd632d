import Pact

/// A request to the broker, taken apart for the route that answers it.
struct BrokerCall: Sendable {
    let request: HTTPRequest
    /// The path's parameters by name, decoded.
    let parameters: [String: String]
    /// Where the client reached the broker, without a slash at the end, e.g. `http://127.0.0.1:9292`; links begin with it.
    let base: String
    let service: BrokerService

    var broker: Broker { service.broker }

    /// A parameter of the path; empty when the route's pattern has none of this name.
    subscript(name: String) -> String { parameters[name] ?? "" }

    /// The first value of a query parameter; `nil` without one, or with a name alone.
    func query(_ name: String) -> String? {
        Query.parse(request.query ?? "").first { $0.name == name }?.values.first.flatMap { $0 }
    }

    /// The body as JSON; an empty one is an empty object.
    ///
    /// - Throws: `BrokerError.malformedJSON`.
    func json() throws(BrokerError) -> JSONValue {
        guard !request.body.isEmpty else { return [:] }
        do throws(JSONParsingError) {
            return try JSONValue.parse(request.body)
        } catch {
            throw .malformedJSON(error)
        }
    }

    /// The body as a JSON object.
    ///
    /// - Throws: `BrokerError.malformedJSON`, `BrokerError.invalid`.
    func object() throws(BrokerError) -> JSONObject {
        guard let object = try json().object else { throw .invalid(["": ["The body must be a JSON object."]]) }
        return object
    }

    /// An absolute address below the broker's own; the segments are encoded.
    func url(_ segments: String...) -> String { url(segments) }

    func url(_ segments: [String]) -> String {
        base + segments.map { "/" + Query.encoded($0) }.joined()
    }

    /// A link whose address is made of these segments.
    func link(_ segments: String..., title: String? = nil, name: String? = nil) -> JSONValue {
        HAL.link(url(segments), title: title, name: name)
    }

    /// A link with a part to be filled in, written as it is, e.g. `/pacticipants/{pacticipant}`.
    func template(_ path: String, title: String? = nil) -> JSONValue {
        HAL.link(base + path, title: title, isTemplated: true)
    }
}
