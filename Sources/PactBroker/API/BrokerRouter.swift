import Pact

/// Finds the route for a request.
struct BrokerRouter: Sendable {
    private let routes: [BrokerRoute]

    init(_ routes: [BrokerRoute]) {
        self.routes = routes
    }

    /// The route and its parameters.
    ///
    /// The path is split before it is decoded, so that `%2F` stays in its segment; a `+` is a plus. `HEAD` is answered as `GET` is.
    ///
    /// - Throws: `BrokerError.notFound`, `BrokerError.methodNotAllowed`, or `BrokerError.refused` for a path with line ends or escapes
    ///   that give no text.
    func route(_ request: HTTPRequest) throws(BrokerError) -> (route: BrokerRoute, parameters: [String: String]) {
        let segments = try Self.segments(of: request.path)
        let method = request.method == "HEAD" ? "GET" : request.method
        let found = routes.compactMap { route in route.parameters(of: segments).map { (route: route, parameters: $0) } }
        guard !found.isEmpty else { throw .notFound("There is nothing at this address.") }
        let most = found.map(\.route.literals).max() ?? 0
        let meant = found.filter { $0.route.literals == most }
        guard let match = meant.first(where: { $0.route.method == method }) ?? found.first(where: { $0.route.method == method }) else {
            throw .methodNotAllowed(allowed: Self.allowed(found.map(\.route.method)))
        }
        return match
    }

    private static func segments(of path: String) throws(BrokerError) -> [String] {
        var segments: [String] = []
        for part in path.split(separator: "/") {
            guard let text = PathSegment.decoded(part) else { throw .refused(["The address has an escape that is no UTF-8: \(part)."]) }
            guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
                throw .refused(["The address has a control character in it."])
            }
            segments.append(text)
        }
        return segments
    }

    private static func allowed(_ methods: [String]) -> [String] {
        var all = Set(methods)
        if all.contains("GET") { all.insert("HEAD") }
        return all.sorted()
    }
}
