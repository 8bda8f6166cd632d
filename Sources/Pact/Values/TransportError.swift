/// Why an exchange did not take place: mostly the environment's fault, never a mismatch.
public enum TransportError: Error, Sendable, Equatable {
    /// Nobody listens at the address.
    case refused(HTTPOrigin)
    case timedOut(HTTPOrigin, after: Duration)
    case unknownHost(String)
    /// The connection ended before the answer was whole.
    case closedEarly(HTTPOrigin)
    /// What came back is not HTTP, or is larger than the limit.
    case invalidAnswer(HTTPOrigin, reason: String)
    /// The request cannot stand on the wire, e.g. since a header of it has a line break: the fault of whoever wrote it.
    case unsendable(reason: String)
    case portTaken(host: String, port: Int)
    case cannotListen(host: String, port: Int, reason: String)
    case other(HTTPOrigin, reason: String)
}
