import Pact

extension ConsumerVersionSelector {
    /// Reads one selector as clients send it, e.g. `{"branch": "main", "consumer": "Website"}`, and finds all that is wrong with it.
    ///
    /// A member that is null counts as left out; one of another name is passed over.
    struct Reader {
        private let members: JSONObject
        private let providerBranch: String?
        private let environments: [String]
        private(set) var problems: [Problem] = []

        private static let texts = ["branch", "consumer", "environment", "fallbackBranch", "fallbackTag", "tag"]
        private static let flags = ["deployed", "deployedOrReleased", "latest", "mainBranch", "matchingBranch", "released"]
        private static let environmentNames: Set = ["deployed", "deployedOrReleased", "environment", "released"]

        /// - Parameters:
        ///   - providerBranch: the branch that `matchingBranch` means.
        ///   - environments: the names of those there are.
        init(_ json: JSONValue, providerBranch: String?, environments: [String]) {
            let given = json.object?.members.filter { (Self.texts + Self.flags).contains($0.name) && !$0.value.isNull } ?? []
            // A flag that is false asks for nothing; only for `latest` it says something.
            members = JSONObject(given.filter { !Self.flags.contains($0.name) || $0.name == "latest" || $0.value != false })
            self.providerBranch = providerBranch
            self.environments = environments
            if json.object == nil { problems = [.notAnObject] }
        }

        /// The selector.
        ///
        /// - Returns: `nil` when there are `problems`.
        mutating func selector() -> ConsumerVersionSelector? {
            guard problems.isEmpty else { return nil }
            checkKinds()
            guard problems.isEmpty else { return nil }
            checkBranches()
            checkFallbacks()
            checkEnvironments()
            guard problems.isEmpty else { return nil }
            guard let criterion else {
                problems.append(.nothingChosen)
                return nil
            }
            return ConsumerVersionSelector(criterion, consumer: text("consumer"))
        }

        private func text(_ name: String) -> String? { members[name]?.string }
        private func isTrue(_ name: String) -> Bool { members[name]?.bool == true }

        private mutating func checkKinds() {
            for name in Self.texts where members.contains(name) && text(name)?.contains(where: { !$0.isWhitespace }) != true {
                problems.append(.notText(name))
            }
            for name in Self.texts {
                if let bytes = text(name)?.utf8.count, bytes > BrokerLimit.name { problems.append(.tooLong(name, bytes: bytes)) }
            }
            for name in Self.flags where members.contains(name) && members[name]?.bool == nil { problems.append(.notBoolean(name)) }
        }

        private mutating func checkBranches() {
            checkAlone("mainBranch", apartFrom: ["consumer", "latest"])
            checkAlone("matchingBranch", apartFrom: ["consumer"])
            if isTrue("matchingBranch"), providerBranch == nil { problems.append(.noProviderBranch) }
            if members.contains("tag"), members.contains("branch") { problems.append(.together(["tag"], ["branch"])) }
            for name in ["branch", "mainBranch"] where members.contains(name) && members["latest"] == false {
                problems.append(.onlyLatest(name))
            }
        }

        private mutating func checkAlone(_ name: String, apartFrom allowed: Set<String>) {
            guard isTrue(name) else { return }
            let others = members.names.filter { $0 != name && !allowed.contains($0) && !Self.environmentNames.contains($0) }
            if !others.isEmpty { problems.append(.standsAlone(name, with: others.sorted())) }
        }

        private mutating func checkFallbacks() {
            for (name, other) in [("fallbackTag", "tag"), ("fallbackBranch", "branch")]
            where members.contains(name) && !members.contains(other) {
                problems.append(.needs(name, other))
            }
            if members.contains("fallbackTag"), !isTrue("latest") { problems.append(.needsLatest("fallbackTag")) }
        }

        private mutating func checkEnvironments() {
            let inEnvironments = members.names.filter(Self.environmentNames.contains).sorted()
            let others = members.names.filter { !Self.environmentNames.contains($0) && $0 != "consumer" }.sorted()
            if !inEnvironments.isEmpty, !others.isEmpty { problems.append(.together(others, inEnvironments)) }
            let kinds = inEnvironments.filter { $0 != "environment" }
            if let first = kinds.first, kinds.count > 1 { problems.append(.together([first], Array(kinds.dropFirst()))) }
            if let name = text("environment"), !environments.contains(where: { $0.isExactly(name) }) {
                problems.append(.unknownEnvironment(name, nearest: NearestName.of(name, among: environments)))
            }
        }

        private var criterion: Criterion? {
            if isTrue("mainBranch") { return .mainBranch }
            if isTrue("matchingBranch") { return providerBranch.map { .branch($0) } }
            if let branch = text("branch") { return .branch(branch, fallback: text("fallbackBranch")) }
            if let tag = text("tag") { return isTrue("latest") ? .latestTagged(tag, fallback: text("fallbackTag")) : .allTagged(tag) }
            let environment = text("environment")
            if isTrue("deployed") { return .deployed(environment: environment) }
            if isTrue("released") { return .released(environment: environment) }
            if isTrue("deployedOrReleased") || environment != nil { return .deployedOrReleased(environment: environment) }
            return isTrue("latest") ? .latest : nil
        }
    }
}
