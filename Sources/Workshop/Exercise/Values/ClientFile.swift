/// `consumer/client.yaml`: how FrontendWebsite calls ProductService.
public struct ClientFile: Sendable, Equatable {
    /// In the order of the file.
    public var operations: [ClientOperation]
    /// Sent with every call.
    public var headers: [HeaderTemplate]

    public init(operations: [ClientOperation], headers: [HeaderTemplate] = []) {
        self.operations = operations
        self.headers = headers
    }

    public func operation(named name: String) -> ClientOperation? {
        operations.first { $0.name == name }
    }
}
