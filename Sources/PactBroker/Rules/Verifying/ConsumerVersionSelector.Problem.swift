extension ConsumerVersionSelector {
    /// What is wrong with a selector that a client sent.
    enum Problem: Error, Sendable, Equatable {
        case notAnObject
        /// Nothing says which versions are meant.
        case nothingChosen
        /// The member is no text, or an empty one.
        case notText(String)
        /// The member is neither true nor false.
        case notBoolean(String)
        /// The text has this many bytes.
        case tooLong(String, bytes: Int)
        /// The member goes with none of the others that were given.
        case standsAlone(String, with: [String])
        /// These members exclude each other.
        case together([String], [String])
        /// The first member says nothing without the second.
        case needs(String, String)
        /// The member has a meaning for the latest version only.
        case needsLatest(String)
        /// `latest` is false, where only the latest version can be chosen.
        case onlyLatest(String)
        /// `matchingBranch` without a branch of the provider to match.
        case noProviderBranch
        case unknownEnvironment(String, nearest: String?)
    }
}

extension ConsumerVersionSelector.Problem {
    /// What is wrong, and what to do; without the selector's place in the list.
    var sentence: String {
        switch self {
        case .notAnObject: "a selector is an object such as {\"mainBranch\": true}"
        case .nothingChosen:
            "says not which versions are meant: give a branch, a tag or an environment, or set one of mainBranch, matchingBranch, latest, "
                + "deployed, released and deployedOrReleased to true"
        case .notText(let name): "\(name) must be a text that is not blank"
        case .tooLong(let name, let bytes):
            "\(name) \(BrokerLimit.problem(bytes: bytes, limit: BrokerLimit.name) ?? "is too long")"
        case .notBoolean(let name): "\(name) must be true or false"
        case .standsAlone(let name, let others): "\(name) cannot be combined with \(others.joined(separator: ", "))"
        case .together(let some, let others):
            "\(some.joined(separator: "/")) cannot be combined with \(others.joined(separator: "/"))"
        case .needs(let name, let other): "\(name) can only be given together with \(other)"
        case .needsLatest(let name): "\(name) can only be given where latest is true"
        case .onlyLatest(let name): "latest cannot be false where \(name) is given: only the latest version of a branch can be verified"
        case .noProviderBranch: "matchingBranch compares with the provider's branch: send it as providerVersionBranch"
        case .unknownEnvironment(let name, let nearest):
            "there is no environment '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        }
    }
}
