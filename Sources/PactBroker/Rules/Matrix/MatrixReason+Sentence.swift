extension MatrixReason {
    public var sentence: String {
        switch self {
        case .allVerified: "All required verification results are published and successful"
        case .nothingMissing: "There are no missing dependencies"
        case .versionMissing(let side): side.absence
        case .notVerified(let consumer, let provider): "There is no verified pact between \(consumer.words) and \(provider.words)"
        case .instanceNotVerified(let consumer, let provider, let verified):
            "There is no verified pact between \(consumer.words) and \(provider.words). \(Self.others(verified)), "
                + "but every version that runs there must be."
        case .failed(let consumer, let provider):
            "The verification for the pact between \(consumer.words) and \(provider.words) failed"
        case .targetNotNamed:
            "WARN: It is recommended to specify the environment into which you are deploying. "
                + "Without the environment, this result will not be reliable."
        case .versionNotNamed:
            "WARN: It is recommended to specify the version number (rather than the tag or branch) of the pacticipant you wish to deploy "
                + "to avoid race conditions. Without a version number, this result will not be reliable."
        case .nothingToIgnore(let side): "WARN: Cannot ignore \(side.words)"
        }
    }

    private static func others(_ versions: [String]) -> String {
        versions.count == 1 ? "Version \(versions.joined()) is verified" : "Versions \(versions.joined(separator: ", ")) are verified"
    }
}
