import Pact

extension ServiceFile {
    /// Reads `provider/service.yaml`.
    ///
    /// - Parameter path: the file's path inside the step's folder, for the places of problems.
    public static func read(path: String, text: String) -> Reading<ServiceFile> {
        var reader = YAMLReader(path: path, text: text)
        guard let root = reader.document(), let fields = reader.fields(root, ExerciseVocabulary.serviceFile) else {
            return reader.reading(nil)
        }
        let name = fields["name"].flatMap { reader.text($0, of: "name") }
        let data = fields["data"].flatMap { reader.collections($0, of: "data") } ?? JSONObject()
        let routes = (fields["routes"].flatMap { reader.list($0, of: "routes") } ?? [])
            .compactMap { reader.route($0, collections: data.names) }
        let middleware = (fields["middleware"].flatMap { reader.list($0, of: "middleware") } ?? [])
            .flatMap { reader.middleware($0) }
        return reader.reading(name.map { ServiceFile(name: $0, data: data, routes: routes, middleware: middleware) })
    }
}

extension YAMLReader {
    /// Lists of records by the name of their collection.
    mutating func collections(_ node: YAMLNode, of what: String) -> JSONObject? {
        guard let entries = entries(node, of: what) else { return nil }
        var collections = JSONObject()
        for entry in entries {
            guard let parts = list(entry.value, of: entry.name) else { continue }
            collections.set(entry.name, .array(parts.compactMap { record($0, of: entry.name) }))
        }
        return collections
    }

    private mutating func record(_ node: YAMLNode, of collection: String) -> JSONValue? {
        guard case .mapping = node.content else {
            report(.wrongShape(of: "a record", expected: .mapping, found: node.shape), at: node.position)
            return nil
        }
        return value(node, of: collection)
    }

    fileprivate mutating func route(_ node: YAMLNode, collections: [String]) -> ServiceRoute? {
        guard let fields = fields(node, ExerciseVocabulary.route) else { return nil }
        let request = fields["route"].flatMap { requestLine($0, of: "route") }
        let answer = routeAnswer(fields, request: request, collections: collections)
        guard let request, let answer else { return nil }
        return ServiceRoute(request: request, answer: answer, position: fields.position(of: "route"))
    }

    private mutating func routeAnswer(
        _ fields: YAMLFields, request: RequestLine?, collections: [String]
    ) -> ServiceRoute.Answer? {
        if fields["list"] != nil, let find = fields.entry("find") {
            report(.conflictingKeys("list", "find", in: "a route"), at: find.position)
        }
        if let node = fields["list"] {
            return collection(node, of: "list", known: collections).map { .list(collection: $0) }
        }
        guard let node = fields["find"] else {
            report(.missingOneOf(names: ["list", "find"], in: "a route"), at: fields.position)
            return nil
        }
        let collection = collection(node, of: "find", known: collections)
        let field = fields["by"].map { text($0, of: "by") } ?? request?.path.parameters.last
        let missing = fields["missing"].map { self.missing($0) } ?? ServiceRoute.Missing()
        guard let collection, let field, let missing else {
            if fields["by"] == nil { report(.missingKey(name: "by", in: "a route"), at: fields.position) }
            return nil
        }
        if let request, !request.path.parameters.contains(field) {
            report(.unknownPathParameter(name: field, path: request.path.text), at: fields["by"]?.position ?? fields.position)
        }
        return .find(collection: collection, field: field, missing: missing)
    }

    private mutating func collection(_ node: YAMLNode, of what: String, known: [String]) -> String? {
        guard let name = text(node, of: what) else { return nil }
        if !known.contains(name) { report(.unknownCollection(name: name, known: known), at: node.position) }
        return name
    }

    private mutating func missing(_ node: YAMLNode) -> ServiceRoute.Missing? {
        guard let fields = fields(node, ExerciseVocabulary.missing) else { return nil }
        let status = fields["status"].map { self.status($0, of: "status") } ?? 404
        let body = fields["body"].flatMap { value($0, of: "body") }
        return status.map { ServiceRoute.Missing(status: $0, body: body) }
    }

    fileprivate mutating func middleware(_ node: YAMLNode) -> [ServiceMiddleware] {
        guard let fields = fields(node, ExerciseVocabulary.middleware),
            let token = fields["bearerToken"],
            let inner = self.fields(token, ExerciseVocabulary.bearerToken),
            let age = inner["maxAge"], let text = text(age, of: "maxAge")
        else { return [] }
        guard let milliseconds = Self.milliseconds(text) else {
            report(.invalidDuration(text: text), at: age.position)
            return []
        }
        return [.bearerToken(maxAgeMilliseconds: milliseconds)]
    }

    /// `1h`, `30m`, `45s`, `500ms`, and days, weeks and years of 365 days; `nil` for anything else.
    private static func milliseconds(_ text: String) -> Int64? {
        guard let match = text.wholeMatch(of: /(\d{1,9})(ms|s|m|h|d|w|y)/), let number = Int64(match.1) else { return nil }
        let unit: Int64 =
            switch match.2 {
            case "ms": 1
            case "s": 1000
            case "m": 60_000
            case "h": 3_600_000
            case "d": 86_400_000
            case "w": 604_800_000
            default: 31_536_000_000
            }
        let (length, overflow) = number.multipliedReportingOverflow(by: unit)
        return overflow ? .max : length
    }
}
