extension TransportError {
    /// One sentence without a full stop: what did not happen, where, and what to look at.
    public var sentence: String {
        switch self {
        case .refused(let origin): "nobody listens at \(origin); start the server, or correct the address"
        case .timedOut(let origin, let duration):
            "\(origin) gave no answer within \(Self.seconds(duration)); it may hang, or be slow to start"
        case .unknownHost(let host): "no host is called \(host); correct the address"
        case .closedEarly(let origin): "\(origin) closed the connection before its answer was whole; look at its log"
        case .invalidAnswer(let origin, let reason): "what \(origin) sent is no answer: \(reason); look at what listens there"
        case .unsendable(let reason): "the request cannot be sent: \(reason); correct it where it is written"
        case .portTaken(let host, let port): "port \(port) of \(host) is taken; stop what listens there, or choose another"
        case .cannotListen(let host, let port, let reason): "cannot listen on port \(port) of \(host): \(reason)"
        case .other(let origin, let reason): "the exchange with \(origin) failed: \(reason)"
        }
    }

    /// `5 s`, `0.25 s`.
    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let thousandths = attoseconds / 1_000_000_000_000_000
        guard thousandths != 0 else { return "\(seconds) s" }
        let digits = String(1000 + thousandths).dropFirst()
        return "\(seconds).\(String(digits.reversed().drop { $0 == "0" }.reversed())) s"
    }
}
