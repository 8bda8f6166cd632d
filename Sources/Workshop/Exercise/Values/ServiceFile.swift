import Pact

/// `provider/service.yaml`: ProductService, its data and its routes.
public struct ServiceFile: Sendable, Equatable {
    public var name: String
    /// Lists of records by the name of their collection.
    public var data: JSONObject
    /// Tried in the order of the file.
    public var routes: [ServiceRoute]
    /// Runs before routing, in the order of the file.
    public var middleware: [ServiceMiddleware]

    public init(name: String, data: JSONObject, routes: [ServiceRoute], middleware: [ServiceMiddleware] = []) {
        self.name = name
        self.data = data
        self.routes = routes
        self.middleware = middleware
    }
}
