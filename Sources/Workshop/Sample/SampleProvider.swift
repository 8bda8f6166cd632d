import Pact
import Synchronization

/// ProductService, made from `provider/service.yaml`: its data, its routes, and the states that a verification sets.
///
/// The data stay as the last state left them, as in a real provider; a new value of this type begins with the file's data.
public final class SampleProvider: Sendable {
    public let file: ServiceFile
    private let states: [StateData]
    private let edit: ProviderChange.Edit?
    private let now: @Sendable () -> Instant
    private let store: Mutex<JSONObject>

    /// The type of every answer but the page for an unknown route.
    static let jsonType = "application/json; charset=utf-8"

    /// - Parameters:
    ///   - states: what each provider state replaces.
    ///   - edit: a change of all answers, as in "may we rename this field?".
    ///   - now: the provider's clock, by which tokens grow old.
    public init(
        _ file: ServiceFile, states: [StateData] = [], edit: ProviderChange.Edit? = nil, now: @escaping @Sendable () -> Instant
    ) {
        self.file = file
        self.states = states
        self.edit = edit
        self.now = now
        store = Mutex(file.data)
    }

    public var handler: HTTPHandler {
        { [self] request in response(to: request) }
    }

    /// All data as they are now.
    public var data: JSONObject {
        store.withLock { $0 }
    }

    /// Sets a provider state: replaces the collections that it names as a whole. False when it has no handler.
    public func change(to state: String) -> Bool {
        guard let handler = states.first(where: { $0.name == state }) else { return false }
        replace(handler.data)
        return true
    }

    /// Replaces whole collections of the data.
    public func replace(_ collections: JSONObject) {
        store.withLock { $0 = $0.overlaid(by: collections) }
    }

    /// Middleware first, then the routes in their order; an unknown route is a short page with 404.
    public func response(to request: HTTPRequest) -> HTTPResponse {
        for check in file.middleware {
            if let refusal = refusal(by: check, of: request) { return refusal }
        }
        for route in file.routes where route.request.method == request.method {
            if let values = route.request.path.values(in: request.path) { return answer(route, values) }
        }
        return Self.unknownRoute(request)
    }

    private func answer(_ route: ServiceRoute, _ values: [String: String]) -> HTTPResponse {
        switch route.answer {
        case .list(let collection):
            return Self.json(200, .array(records(of: collection).map(edited)))
        case .find(let collection, let field, let missing):
            if case .answerAlways(let record) = edit { return Self.json(200, record) }
            let wanted = values[field].map { JSONValue.string($0) }
            let found = records(of: collection).first { record in
                guard case .object(let object) = record, let wanted else { return false }
                return object[field] == wanted
            }
            guard let found else { return Self.json(missing.status, missing.body) }
            return Self.json(200, edited(found))
        }
    }

    private func edited(_ record: JSONValue) -> JSONValue {
        edit?.applied(to: record) ?? record
    }

    private func records(of collection: String) -> [JSONValue] {
        guard case .array(let records) = data[collection] else { return [] }
        return records
    }

    private func refusal(by check: ServiceMiddleware, of request: HTTPRequest) -> HTTPResponse? {
        switch check {
        case .bearerToken(let maxAge):
            let token = request.headers.first("Authorization").flatMap(BearerToken.init)
            if let age = token.map({ now().milliseconds(since: $0.issued) }), age >= 0, age < maxAge { return nil }
            return Self.json(401, .object(["error": "Unauthorized"]))
        }
    }

    private static func json(_ status: Int, _ body: JSONValue?) -> HTTPResponse {
        guard let body else { return HTTPResponse(status: status) }
        return HTTPResponse(status: status, headers: ["Content-Type": jsonType], body: body.bytes())
    }

    private static func unknownRoute(_ request: HTTPRequest) -> HTTPResponse {
        let line = "\(request.method) \(request.path)".escapedForHTML
        let page = """
            <!DOCTYPE html>
            <html><head><title>404</title></head><body><h1>Not Found</h1><p>No route for \(line).</p></body></html>

            """
        return HTTPResponse(status: 404, headers: ["Content-Type": "text/html; charset=utf-8"], text: page)
    }
}

extension String {
    fileprivate var escapedForHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
