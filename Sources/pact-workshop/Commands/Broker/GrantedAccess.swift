import Pact
import PactBroker

/// Who may use a broker, and where that was said. The sources are names of options and variables, never what was in them.
struct GrantedAccess: Sendable, Equatable {
    struct Source: Sendable, Equatable {
        /// `basic`, `read-only` or `bearer`.
        let kind: String
        /// For people.
        let words: String
        let source: String
    }

    var access = BrokerAccess()
    private(set) var sources: [Source] = []

    mutating func add(_ kind: String, _ words: String, _ source: String) {
        sources.append(Source(kind: kind, words: words, source: source))
    }

    /// `[{"kind","from"}]`
    var json: JSONValue { .array(sources.map { ["kind": .string($0.kind), "from": .string($0.source)] }) }

    var sentences: [String] {
        guard !sources.isEmpty else { return ["It takes everybody's requests: no credentials are set."] }
        return sources.map { "It takes \($0.words), from \($0.source)." }
    }
}
