/// What the environment of a build server, or else the git repository of the current folder, says of the version that is being built.
struct BuildFacts: Equatable {
    var commit: String?
    /// Without `refs/heads/` or `origin/`.
    var branch: String?
    var buildURL: String?
}

extension BuildFacts {
    /// - Parameter folder: where the repository is looked for, and in the folders above.
    init(_ environment: CommandEnvironment, folder: String = ".") {
        let repository = GitCheckout(folder: folder)
        self.init(
            commit: Self.first(Self.commitVariables, environment) ?? repository?.commit,
            branch: Self.first(Self.branchVariables, environment).map(Self.branchName) ?? repository?.branch,
            buildURL: Self.first(Self.buildVariables, environment) ?? Self.gitHubBuild(environment))
    }

    /// - Throws: `CommandFailure.input` when there is no branch.
    func neededBranch() throws(CommandFailure) -> String {
        guard let branch else { throw .input("No branch is checked out here; say the tag itself: --tag NAME.") }
        return branch
    }

    // In the order: Buildkite, CircleCI, Travis, GitHub, Jenkins, AppVeyor, GitLab, CodeShip, Bitbucket, Azure.
    private static let commitVariables = [
        "BUILDKITE_COMMIT", "CIRCLE_SHA1", "TRAVIS_COMMIT", "GITHUB_SHA", "GIT_COMMIT", "APPVEYOR_REPO_COMMIT", "CI_COMMIT_SHA",
        "CI_COMMIT_ID", "BITBUCKET_COMMIT", "BUILD_SOURCEVERSION",
    ]
    private static let branchVariables = [
        "BUILDKITE_BRANCH", "CIRCLE_BRANCH", "TRAVIS_BRANCH", "GITHUB_HEAD_REF", "GITHUB_REF", "GIT_LOCAL_BRANCH", "GIT_BRANCH",
        "APPVEYOR_REPO_BRANCH", "CI_COMMIT_REF_NAME", "CI_BRANCH", "BITBUCKET_BRANCH", "BUILD_SOURCEBRANCH",
    ]
    private static let buildVariables = [
        "BUILDKITE_BUILD_URL", "CIRCLE_BUILD_URL", "TRAVIS_BUILD_WEB_URL", "BUILD_URL", "CI_JOB_URL", "CI_BUILD_URL",
    ]

    private static func first(_ names: [String], _ environment: CommandEnvironment) -> String? {
        names.lazy.compactMap { environment.text($0) }.first
    }

    private static func branchName(_ text: String) -> String {
        for prefix in ["refs/heads/", "origin/"] where text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
        return text
    }

    private static func gitHubBuild(_ environment: CommandEnvironment) -> String? {
        guard let server = environment.text("GITHUB_SERVER_URL"), let repository = environment.text("GITHUB_REPOSITORY"),
            let run = environment.text("GITHUB_RUN_ID")
        else { return nil }
        return "\(server)/\(repository)/actions/runs/\(run)"
    }
}
