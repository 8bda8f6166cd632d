import Foundation
import Testing

@testable import pact_workshop

@Suite("What a build knows of the version it makes")
struct BuildFactsTests {
    private let folder = TemporaryFolder()

    private func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: "\(folder.path)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func facts(_ variables: [String: String] = [:], below: String = "") -> BuildFacts {
        BuildFacts(CommandEnvironment(variables), folder: folder.path + below)
    }

    @Test("is read from the repository around the folder")
    func loose() throws {
        try write("ref: refs/heads/feat/x\n", to: ".git/HEAD")
        try write("abc123\n", to: ".git/refs/heads/feat/x")
        try write("", to: "deep/down/file")
        #expect(facts(below: "/deep/down") == BuildFacts(commit: "abc123", branch: "feat/x"))
    }

    @Test("is found among packed references")
    func packed() throws {
        try write("ref: refs/heads/main\n", to: ".git/HEAD")
        try write("# pack-refs\n111 refs/heads/other/main\n222 refs/heads/main\n", to: ".git/packed-refs")
        #expect(facts() == BuildFacts(commit: "222", branch: "main"))
    }

    @Test("has no branch where a commit is checked out, and no commit before the first")
    func bare() throws {
        try write("abc123\n", to: ".git/HEAD")
        #expect(facts() == BuildFacts(commit: "abc123", branch: nil))
        try write("ref: refs/heads/main\n", to: ".git/HEAD")
        #expect(facts() == BuildFacts(commit: nil, branch: "main"))
    }

    @Test("is found from a worktree")
    func worktree() throws {
        try write("gitdir: \(folder.path)/main/.git/worktrees/w\n", to: "w/.git")
        try write("ref: refs/heads/side\n", to: "main/.git/worktrees/w/HEAD")
        try write("../..\n", to: "main/.git/worktrees/w/commondir")
        try write("777\n", to: "main/.git/refs/heads/side")
        #expect(facts(below: "/w") == BuildFacts(commit: "777", branch: "side"))
    }

    @Test(
        "is what the build server says, where one does",
        arguments: [
            (["GITHUB_SHA": "s", "GITHUB_REF": "refs/heads/main"], BuildFacts(commit: "s", branch: "main")),
            (
                [
                    "GITHUB_SHA": "s", "GITHUB_HEAD_REF": "pr", "GITHUB_REF": "refs/pull/1/merge", "GITHUB_SERVER_URL": "https://gh",
                    "GITHUB_REPOSITORY": "o/r", "GITHUB_RUN_ID": "5",
                ], BuildFacts(commit: "s", branch: "pr", buildURL: "https://gh/o/r/actions/runs/5")
            ),
            (
                ["GIT_COMMIT": "j", "GIT_BRANCH": "origin/dev", "BUILD_URL": "http://ci/1"],
                BuildFacts(commit: "j", branch: "dev", buildURL: "http://ci/1")
            ),
            (["CI_COMMIT_SHA": "g", "CI_COMMIT_REF_NAME": "b"], BuildFacts(commit: "g", branch: "b")),
        ] as [([String: String], BuildFacts)])
    func servers(variables: [String: String], expected: BuildFacts) throws {
        try write("ref: refs/heads/local\n", to: ".git/HEAD")
        #expect(facts(variables) == expected)
    }
}
