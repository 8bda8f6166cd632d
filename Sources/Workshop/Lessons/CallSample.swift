/// A call of the client, and the request that must leave for it: exactly this method and target, without a body.
public struct CallSample: Sendable, Equatable {
    public var id: String
    /// As written in the files, e.g. `getProduct("09")`.
    public var call: String
    /// For example `GET /products/09`.
    public var sends: String
    /// True: it also carries a token that was made at the time of the call.
    public var carriesFreshToken: Bool
    /// Set: never blocks, and this is said after green.
    public var remark: String?

    public init(id: String, call: String, sends: String, carriesFreshToken: Bool = false, remark: String? = nil) {
        self.id = id
        self.call = call
        self.sends = sends
        self.carriesFreshToken = carriesFreshToken
        self.remark = remark
    }
}
