extension FileProblemKind {
    /// What is wrong with a verification's `broker`, and what to do.
    var brokerSentence: String {
        switch self {
        case .pactsAndBroker:
            "Which is to be verified, the files under `pacts` or what the broker has? A result can only be published for what came from "
                + "the broker. Keep one of the two."
        case .secretInFile(let variable):
            "A secret in a file ends up in git. It is read from \(variable): take this line out."
        case .twoLogins: "One way to log in is enough. A managed broker wants the token, and that comes from PACT_BROKER_TOKEN."
        case .selectorsNotAList(let first): "The selectors are a list, also where there is one alone: `- \(first)` on a line of its own."
        case .resultsWithoutVersion:
            "A result belongs to one version of the provider. Say which this is: `providerVersion:` with the commit, at the left margin."
        case .blanksInVersion(let first):
            "A version is one word, without blanks: `providerVersion: \(first)`. A note beside it begins with a blank and `#`."
        case .belongsToBroker(let key): "`\(key)` is a part of `broker`. Put it below that line, two blanks further right."
        case .invalidDay(let text): "`\(text)` is no day. Write it like 2026-01-31."
        default: ""
        }
    }
}
