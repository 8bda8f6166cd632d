import Pact

/// What was wrong with a request, as facts; `response` puts it on the wire.
enum BrokerError: Error, Equatable {
    /// 404, with what was looked for.
    case notFound(String)
    /// 400, sentences by the field they are about.
    case invalid([String: [String]])
    /// 400, sentences that are about no one field.
    case refused([String])
    /// 400: the body is no JSON.
    case malformedJSON(JSONParsingError)
    /// 409 with notices and the sentences below a field.
    case conflict(notices: [BrokerNotice], field: String, messages: [String])
    /// 405; `allowed` are the methods there are for this path.
    case methodNotAllowed(allowed: [String])
    /// 421: the request's `Host` is none that the broker answers to.
    case misdirected(host: String)
    /// 401 with a sentence that names what is missing, and the challenge (RFC 9110, section 11.6.1).
    case unauthorized(String, challenge: String)
}
