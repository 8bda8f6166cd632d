extension MatrixProblem {
    /// As clients print it.
    public var sentence: String {
        switch self {
        case .noSelectors: "Please provide 1 or more version selectors."
        case .selectorWithoutPacticipant: "Please specify the pacticipant name"
        case .unknownPacticipant(let name): "Pacticipant \(name) not found"
        case .versionAndLatest(let name): "A version number and latest flag cannot both be specified for \(name)"
        case .ignoredWithoutPacticipant: "Please specify the pacticipant name to ignore"
        case .ignoredVersionAndLatest(let name): "A version number and latest flag cannot both be specified for \(name) to ignore"
        case .severalTargets: "Cannot specify more than one of tag, environment and mainBranch."
        case .latestInEnvironment: "Cannot specify both latest=true and an environment."
        case .unknownEnvironment(let name): "Environment with name '\(name)' does not exist"
        case .limitBelowOne: "The limit must be 1 or greater."
        case .tooManySelectors(let count): "There cannot be more than \(BrokerLimit.selectors) version selectors, and there are \(count)."
        }
    }
}
