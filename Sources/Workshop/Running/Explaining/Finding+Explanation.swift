import Pact

extension Finding {
    /// The rule that the mismatch breaks, and where it stands: the file's line, and the place in the pact.
    public var explanation: Explanation {
        let inPact = mismatch.pactPlace.map { "in the pact: \($0)" }
        let origin = [expectation?.words, inPact].compactMap { $0 }.joined(separator: "; ")
        return Explanation(why: why, origin: origin.isEmpty ? nil : origin)
    }
}

extension Mismatch {
    /// Where the rule stands in a pact: `body $[*].name`, `header Content-Type`, `status`.
    var pactPlace: String? {
        if let rule {
            switch rule.category {
            case .path, .status, .method: return rule.category.rawValue
            default: return "\(rule.category.rawValue) \(rule.place)"
            }
        }
        switch place {
        case .method: return "method"
        case .path: return "path"
        case .query(let name): return "query \(name)"
        case .status: return "status"
        case .header(let name): return "header \(name)"
        case .bodyType: return "header Content-Type"
        case .body(let path): return path == "/" ? "body" : "body \(path)"
        case .metadata(let key): return "metadata \(key)"
        }
    }
}
