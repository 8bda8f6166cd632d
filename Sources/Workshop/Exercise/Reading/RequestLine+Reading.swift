extension RequestLine {
    /// The methods that are known, in the order in which they are offered.
    static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"]

    /// Reads `GET /product/{id}`.
    static func read(_ text: String) -> Result<RequestLine, RequestLineFault> {
        let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        guard let first = words.first else { return .failure(.missingMethod(text: text)) }
        if first.hasPrefix("/") || first.contains("://") { return .failure(.missingMethod(text: text)) }
        let path = words.dropFirst().joined(separator: " ")
        let method = first.prefix { $0 != "/" }
        if method.endIndex < first.endIndex, methods.contains(method.uppercased()) {
            return .failure(.missingBlank(method: method.uppercased(), path: String(first[method.endIndex...])))
        }
        if words.count == 1, first.contains("/") { return .failure(.missingMethod(text: text)) }
        guard methods.contains(first.uppercased()) else { return .failure(.unknownMethod(text: first)) }
        guard !path.isEmpty else { return .failure(.missingPath(method: first.uppercased())) }
        if let fault = pathFault(path) { return .failure(fault) }
        return .success(RequestLine(method: first.uppercased(), path: PathTemplate(path)))
    }

    /// Why a text is no path; `nil` where it is one.
    static func pathFault(_ path: String) -> RequestLineFault? {
        if let scheme = path.firstRange(of: "://") {
            let rest = path[scheme.upperBound...]
            let inside = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
            return .pathIsAddress(address: path, path: inside)
        }
        if !path.hasPrefix("/") { return .pathWithoutSlash(path: path) }
        if path.contains(where: { $0 == " " || $0.isNewline }) { return .pathWithSpace(path: path) }
        if path.contains("#") { return .pathWithFragment(path: path) }
        return nil
    }
}

extension RequestLineFault: Error {}
