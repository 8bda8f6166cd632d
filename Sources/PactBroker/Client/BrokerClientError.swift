import Pact

/// Why a broker did not do what it was asked.
public enum BrokerClientError: Error, Sendable, Equatable {
    /// Nobody answered, or not in time.
    case unreachable(BrokerClient.Exchange, TransportError)
    /// Status 401: the broker does not know who asks.
    case unauthorized(BrokerClient.Exchange, credentials: BrokerCredentials, BrokerClient.Problem)
    /// Status 403: the broker knows who asks, and does not allow this.
    case forbidden(BrokerClient.Exchange, credentials: BrokerCredentials, BrokerClient.Problem)
    /// Status 404.
    case notFound(BrokerClient.Exchange, BrokerClient.Problem)
    /// Status 409: it contradicts what the broker has; the notices may hold the difference.
    case conflict(BrokerClient.Exchange, BrokerClient.Problem)
    /// Any other status from 400 to 499.
    case refused(BrokerClient.Exchange, status: Int, BrokerClient.Problem)
    /// A status from 500 on.
    case failed(BrokerClient.Exchange, status: Int, BrokerClient.Problem)
    /// The broker is somewhere else, and the request may not be sent there unasked.
    case redirected(BrokerClient.Exchange, to: String)
    /// The answer is no JSON: what answers there is hardly a broker.
    case notHAL(BrokerClient.Exchange, contentType: String)
    /// The answer lacks what every broker's has.
    case missing(BrokerClient.Exchange, member: String)
    /// The environment is none of the broker's.
    case unknownEnvironment(String, known: [String])
    /// A version is not recorded as being in an environment.
    case notInEnvironment(pacticipant: String, environment: String, detail: String)

    /// The request that failed; `nil` where the broker answered, and the answer does not have what was looked for.
    public var exchange: BrokerClient.Exchange? {
        switch self {
        case .unreachable(let exchange, _), .unauthorized(let exchange, _, _), .forbidden(let exchange, _, _), .notFound(let exchange, _),
            .conflict(let exchange, _), .refused(let exchange, _, _), .failed(let exchange, _, _), .redirected(let exchange, _),
            .notHAL(let exchange, _), .missing(let exchange, _):
            exchange
        case .unknownEnvironment, .notInEnvironment: nil
        }
    }

    /// What the broker itself said.
    public var problem: BrokerClient.Problem? {
        switch self {
        case .unauthorized(_, _, let problem), .forbidden(_, _, let problem), .notFound(_, let problem), .conflict(_, let problem),
            .refused(_, _, let problem), .failed(_, _, let problem):
            problem
        default: nil
        }
    }

    static func answered(
        _ exchange: BrokerClient.Exchange, status: Int, _ problem: BrokerClient.Problem, credentials: BrokerCredentials
    ) -> BrokerClientError {
        switch status {
        case 401: .unauthorized(exchange, credentials: credentials, problem)
        case 403: .forbidden(exchange, credentials: credentials, problem)
        case 404: .notFound(exchange, problem)
        case 409: .conflict(exchange, problem)
        case 400..<500: .refused(exchange, status: status, problem)
        default: .failed(exchange, status: status, problem)
        }
    }

    /// True where the same request may succeed a little later.
    ///
    /// - Parameter isRepeatable: the request may have been carried out already and may be so again.
    func mayPass(repeating isRepeatable: Bool) -> Bool {
        switch self {
        case .unreachable(_, .refused): true
        case .unreachable(_, .timedOut), .unreachable(_, .closedEarly): isRepeatable
        case .failed(_, let status, _): isRepeatable && [502, 503, 504].contains(status)
        default: false
        }
    }
}
