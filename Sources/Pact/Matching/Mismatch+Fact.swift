extension Mismatch {
    /// The fact in a few fixed words, which a course or a script can name: `method`, `path`, `query page`, `status 200 404`,
    /// `header Content-Type`, `bodyType`, `body $[0].id`, `metadata topic`.
    public var fact: String {
        switch place {
        case .method: "method"
        case .path: "path"
        case .query(let name): "query \(name)"
        case .status: "status \(expected?.text() ?? "?") \(actual?.text() ?? "?")"
        case .header(let name): "header \(name)"
        case .bodyType: "bodyType"
        case .body(let path): "body \(path)"
        case .metadata(let key): "metadata \(key)"
        }
    }
}
