import Pact

/// One thing that can be asked of the broker.
struct BrokerRoute: Sendable {
    /// `GET`, `POST`, ….
    let method: String
    /// Segments of the path, each literal or `{name}` for one segment of any text.
    let pattern: [Segment]
    /// - Throws: `BrokerError` for what the client did wrong.
    let answer: @Sendable (BrokerCall) async throws -> HTTPResponse

    enum Segment: Sendable, Equatable {
        case literal(String)
        case parameter(String)
    }

    /// - Parameter path: e.g. `/pacts/provider/{provider}/latest`.
    init(_ method: String, _ path: String, _ answer: @escaping @Sendable (BrokerCall) async throws -> HTTPResponse) {
        self.method = method
        self.answer = answer
        pattern = path.split(separator: "/").map { segment in
            segment.hasPrefix("{") && segment.hasSuffix("}")
                ? .parameter(String(segment.dropFirst().dropLast())) : .literal(String(segment))
        }
    }

    /// The parameters when this is the path; segments come decoded.
    func parameters(of segments: [String]) -> [String: String]? {
        guard segments.count == pattern.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, wanted) in zip(segments, pattern) {
            switch wanted {
            case .literal(let text): guard segment == text else { return nil }
            case .parameter(let name): parameters[name] = segment
            }
        }
        return parameters
    }

    /// How many segments are literal: of two routes for one path the one with more is meant.
    var literals: Int { pattern.count { if case .literal = $0 { true } else { false } } }
}
