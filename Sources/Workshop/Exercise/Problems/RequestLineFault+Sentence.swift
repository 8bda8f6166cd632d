import Pact

extension RequestLineFault {
    var sentence: String {
        switch self {
        case .missingMethod: "The method is missing. Write it before the path: `GET /products`."
        case .missingPath(let method): "The path is missing. Write it behind the method: `\(method) /products`."
        case .missingBlank(let method, let path): "The blank between method and path is missing. Write `\(method) \(path)`."
        case .unknownMethod(let text):
            "There is no method `\(text)`. "
                + (NearestName.of(text, among: RequestLine.methods).map { "Did you mean `\($0)`?" } ?? "Fetching is `GET`.")
        case .pathWithoutSlash(let path): "A path starts with a slash: `/\(path)`."
        case .pathIsAddress(_, let path):
            "Only the path: `\(path)`. Mock server and provider listen elsewhere, and the client must work against both."
        case .pathWithSpace(let path): Self.aboutBlank(in: path)
        case .pathWithFragment: "What begins with `#` never leaves a client. Take it away."
        case .pathWithQuery: "The path ends before `?`. What stands behind it goes under `query:`, a line for each name."
        }
    }
    private static func aboutBlank(in path: String) -> String {
        if let version = path.split(separator: " ").last, version.uppercased().hasPrefix("HTTP/") {
            return "A request is a method and a path here. Take `\(version)` away."
        }
        if path.contains("+") { return "The parts of a path are not added up. Write the parameter in braces: `/products/{id}`." }
        if path.contains("{ ") || path.contains(" }") { return "A parameter stands in its braces without blanks: `{id}`." }
        return "A path has no blanks. Write `%20` where one is meant."
    }
}
