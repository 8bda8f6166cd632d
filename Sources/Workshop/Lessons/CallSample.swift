/// A call of the client, and the request that must leave for it: exactly this method and target, without a body.
public struct CallSample: Sendable, Equatable {
    public var id: String
    /// As written in the files, e.g. `getProduct("09")`.
    public var call: String
    /// For example `GET /products/09`.
    public var sends: String
    /// Set: never blocks, and this is said after green.
    public var remark: String?

    public init(id: String, call: String, sends: String, remark: String? = nil) {
        self.id = id
        self.call = call
        self.sends = sends
        self.remark = remark
    }
}
