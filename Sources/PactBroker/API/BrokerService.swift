import Pact

/// Answers the broker's requests: who may ask, what is asked, and what goes wrong.
public struct BrokerService: Sendable {
    public let broker: Broker
    /// Who may read and write; everybody may where it is empty.
    public let access: BrokerAccess
    /// Under which names an open broker answers. One that wants credentials is not at the mercy of a browser that knows none.
    public let hosts: BrokerHosts
    /// Sends a webhook's request that somebody tries out, and says whom webhooks may name.
    public var webhooks = WebhookSender()
    /// As the delivery has it, for telling how many attempts are left.
    public var webhookSchedule = WebhookSchedule()
    private let thread = BrokerThread()
    private let router = BrokerRouter(BrokerRoutes.all + BrokerPages.resources)
    private let pages = BrokerRouter(BrokerPages.all)

    public init(_ broker: Broker, access: BrokerAccess = BrokerAccess(), hosts: BrokerHosts = .any) {
        self.broker = broker
        self.access = access
        self.hosts = hosts
    }

    /// The same service, where it listens at an address: on this machine alone it answers to names of this machine alone.
    public func listening(at host: String) -> BrokerService {
        guard HTTPOrigin(host: host, port: 1).isLoopback else { return self }
        var service = BrokerService(broker, access: access, hosts: .thisMachine)
        service.webhooks = webhooks
        service.webhookSchedule = webhookSchedule
        return service
    }

    /// The service as a server takes it. It never throws: what the store cannot do is a 500 with a sentence.
    public var handler: HTTPHandler {
        { asked in
            let request = asked.withPathAsTarget
            // It is there to tell that the broker lives, also while that is busy.
            if request.path == Self.heartbeat { return await answer(request) }
            return await withTaskExecutorPreference(thread) { await answer(request) }
        }
    }

    /// Where the broker tells that it is there; anybody may ask.
    static let heartbeat = "/diagnostic/status/heartbeat"

    private func answer(_ request: HTTPRequest) async -> HTTPResponse {
        let isForBrowser = request.isForBrowser
        do {
            try admit(request)
            let (route, parameters) = try route(request, isForBrowser: isForBrowser)
            let base = "http://" + (request.headers.first("Host") ?? "127.0.0.1")
            return try await route.answer(BrokerCall(request: request, parameters: parameters, base: base, service: self))
        } catch let error as BrokerError {
            return isForBrowser ? BrokerPages.failure(error) : error.response
        } catch let error as BrokerStoreError {
            return HAL.response(["error": ["message": .string(error.sentence)]], status: 500)
        } catch {
            return HAL.response(["error": ["message": .string("\(error)")]], status: 500)
        }
    }

    /// The page for a browser, where there is one; else what the API has.
    private func route(
        _ request: HTTPRequest, isForBrowser: Bool
    ) throws(BrokerError) -> (route: BrokerRoute, parameters: [String: String]) {
        if isForBrowser, let page = try? pages.route(request) { return page }
        return try router.route(request)
    }
}
