import Pact

extension BrokerClient {
    /// What is asked of the matrix, as the official client asks it.
    public struct MatrixQuery: Sendable, Equatable {
        public var selectors: [VersionSelector]
        /// Rows that do not count, by pacticipant or by one version of it.
        public var ignored: [VersionSelector]
        public var target: DeploymentTarget?

        public init(_ selectors: [VersionSelector], ignoring ignored: [VersionSelector] = [], to target: DeploymentTarget? = nil) {
            self.selectors = selectors
            self.ignored = ignored
            self.target = target
        }

        /// The query string: `q%5B%5D%5Bpacticipant%5D=A&q%5B%5D%5Bversion%5D=1&latestby=cvp&latest=true`.
        ///
        /// A version for each pair, with an environment or several selectors; else the newest result for each consumer's version.
        var text: String {
            var parameters = selectors.flatMap { selector in
                [("q[][pacticipant]", selector.pacticipant)] + Self.parameters(of: selector.version).map { ("q[][\($0)]", $1) }
            }
            for selector in ignored {
                parameters.append(("ignore[][pacticipant]", selector.pacticipant))
                if case .number(let number) = selector.version { parameters.append(("ignore[][version]", number)) }
            }
            if case .tag(let tag) = target { parameters.append(("tag", tag)) }
            var environment: String?
            if case .environment(let name) = target { environment = name }
            let isForPairs = environment != nil || selectors.count > 1
            parameters.append(("latestby", isForPairs ? "cvpv" : "cvp"))
            if !isForPairs { parameters.append(("latest", "true")) }
            if target == .mainBranches { parameters.append(("mainBranch", "true")) }
            if let environment { parameters.append(("environment", environment)) }
            return parameters.map { "\(Query.encoded($0))=\(Query.encoded($1))" }.joined(separator: "&")
        }

        private static func parameters(of version: VersionChoice) -> [(String, String)] {
            switch version {
            case .number(let number): [("version", number)]
            case .latest: [("latest", "true")]
            case .latestTagged(let tag): [("latest", "true"), ("tag", tag)]
            case .tagged(let tag): [("tag", tag)]
            case .branch(let branch): [("branch", branch)]
            case .mainBranch: [("mainBranch", "true")]
            case .any: []
            }
        }
    }
}
