/// A request that has arrived, taken apart once however many expectations it is compared with.
struct ReceivedRequest {
    let request: HTTPRequest
    /// The raw path.
    let path: String
    /// Decoded names and values, as `Query.parse` gives them.
    let query: [(name: String, values: [String?])]
    /// The values of each header as matching sees them, by its name in lower case; read when a contract names the first header.
    private(set) lazy var headers = request.headers.matchedValues

    init(_ request: HTTPRequest) {
        self.request = request
        path = request.path
        query = request.query.map(Query.parse) ?? []
    }
}
