import PactBroker

extension BrokerClientError {
    /// How a command ends with this error.
    func failure(_ names: BrokerConnection.Names = BrokerConnection.Names()) -> CommandFailure {
        switch self {
        case .unauthorized:
            .input("\(sentence) The options are \(names.username) with \(names.password), or \(names.token).")
        case .unreachable(_, .unsendable), .forbidden, .notFound, .refused, .redirected, .unknownEnvironment, .notInEnvironment:
            .input(sentence)
        case .conflict: .refused(([sentence] + (problem?.notices.map(\.text) ?? [])).joined(separator: "\n"))
        case .unreachable, .failed, .notHAL, .missing: .environment(sentence)
        }
    }
}
