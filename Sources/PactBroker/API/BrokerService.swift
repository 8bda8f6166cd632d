import Pact

/// Answers the broker's requests: who may ask, what is asked, and what goes wrong.
public struct BrokerService: Sendable {
    public let broker: Broker
    /// Who may read and write; everybody may where it is empty.
    public let access: BrokerAccess
    private let router = BrokerRouter(BrokerRoutes.all)

    public init(_ broker: Broker, access: BrokerAccess = BrokerAccess()) {
        self.broker = broker
        self.access = access
    }

    /// The service as a server takes it. It never throws: what the store cannot do is a 500 with a sentence.
    public var handler: HTTPHandler {
        { request in await answer(request) }
    }

    private func answer(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            try access.admit(request)
            let (route, parameters) = try router.route(request)
            let base = "http://" + (request.headers.first("Host") ?? "127.0.0.1")
            return try await route.answer(BrokerCall(request: request, parameters: parameters, base: base, service: self))
        } catch let error as BrokerError {
            return error.response
        } catch let error as BrokerStoreError {
            return HAL.response(["error": ["message": .string(error.sentence)]], status: 500)
        } catch {
            return HAL.response(["error": ["message": .string("\(error)")]], status: 500)
        }
    }
}
