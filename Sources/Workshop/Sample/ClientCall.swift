/// One call of the sample client: what came of it, and what went over the wire.
public struct ClientCall: Sendable, Equatable {
    public var call: OperationCall
    public var result: CallResult
    /// `nil` when no request left.
    public var exchange: Exchange?

    public init(call: OperationCall, result: CallResult, exchange: Exchange?) {
        self.call = call
        self.result = result
        self.exchange = exchange
    }
}
