/// How a verification came out, in the words that build servers have for it.
enum WebhookVerdict: Sendable {
    case pending, success, failure

    init(_ verification: Verification?) {
        switch verification?.success {
        case nil: self = .pending
        case true?: self = .success
        case false?: self = .failure
        }
    }

    /// The variables that tell it.
    var values: [String: String] {
        let words =
            switch self {
            case .pending: (github: "pending", bitbucket: "INPROGRESS", gitlab: "pending", azure: "pending")
            case .success: (github: "success", bitbucket: "SUCCESSFUL", gitlab: "success", azure: "succeeded")
            case .failure: (github: "failure", bitbucket: "FAILED", gitlab: "failed", azure: "failed")
            }
        return [
            "githubVerificationStatus": words.github, "bitbucketVerificationStatus": words.bitbucket,
            "gitlabVerificationStatus": words.gitlab, "azureDevOpsVerificationStatus": words.azure,
        ]
    }
}
