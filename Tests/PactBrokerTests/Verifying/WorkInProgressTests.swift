import Testing

@Suite("Work in progress")
struct WorkInProgressTests {
    @Test("is what consumers work at and the provider has not verified", arguments: scenarios)
    func workInProgress(_ scenario: VerifyingScenario) throws { try scenario.check() }

    private static let selected = "Web 1 M: latest from main branch, pending"
    /// From 2001-09-09T01:46:42Z on, a second a line.
    private static let told = "version Service 1 main\npact Web 1 main -> Service M\npact Web 2 feat -> Service A\n"

    private static func ask(_ since: String = "2001-09-09", _ whose: String = #""providerVersionBranch": "main""#) -> String {
        """
        {"consumerVersionSelectors": [{"mainBranch": true}], "includePendingStatus": true, "includeWipPactsSince": "\(since)", \(whose)}
        """
    }

    static let scenarios = [
        VerifyingScenario("the head of a branch", told, ask: ask(), [selected, "Web 2 A: latest from branch feat, wip"]),
        VerifyingScenario(
            "only the head", told + "pact Web 3 feat -> Service B", ask: ask(), [selected, "Web 3 B: latest from branch feat, wip"]),
        VerifyingScenario(
            "nothing of a branch whose head has no pact", told + "version Web 3 feat", ask: ask(), [selected]),
        VerifyingScenario("not what was published before", told, ask: ask("2001-09-09T01:46:45Z"), [selected]),
        VerifyingScenario(
            "what was published after", told, ask: ask("2001-09-09T01:46:44Z"), [selected, "Web 2 A: latest from branch feat, wip"]),
        VerifyingScenario(
            "nothing for a provider without branch and tags", told, ask: ask("2001-09-09", #""providerVersionTags": []"#), [selected]),
        VerifyingScenario(
            "not the content that a selector found", "version Service 1 main\npact Web 1 main -> Service M\npact Web 2 feat -> Service M",
            ask: ask(), [selected]),
        VerifyingScenario("not what the branch verified", told + "verify A by Service 1 ok", ask: ask(), [selected]),
        VerifyingScenario(
            "what the branch verified as work in progress", told + "verify A by Service 1 ok wip", ask: ask(),
            [selected, "Web 2 A: latest from branch feat, wip"]),
        VerifyingScenario(
            "what failed", told + "verify A by Service 1 fail", ask: ask(), [selected, "Web 2 A: latest from branch feat, wip"]),
        VerifyingScenario(
            "not what another branch verified before this one began", told + "verify A by Service 1 ok\nversion Service 2 new",
            ask: ask("2001-09-09", #""providerVersionBranch": "new""#), [selected]),
        VerifyingScenario(
            "what another branch verified later", told + "version Service 2 other\nverify A by Service 2 ok", ask: ask(),
            [selected, "Web 2 A: latest from branch feat, wip"]),
        VerifyingScenario(
            "the newest with a tag, once with its branch", told + "version Web 2 #dev\npact Web 3 #dev -> Service A", ask: ask(),
            [selected, "Web 3 A: latest from branch feat, latest with tag dev, wip"]),
        VerifyingScenario(
            "for tags, what any of them has not verified",
            told + "version Service 1 #dev\nversion Service 2 #prod\nverify A by Service 1 ok",
            ask: ask("2001-09-09", #""providerVersionTags": ["dev", "prod"]"#), [selected, "Web 2 A: latest from branch feat, wip"]),
        VerifyingScenario(
            "for tags, not what all of them verified", told + "version Service 1 #dev #prod\nverify A by Service 1 ok",
            ask: ask("2001-09-09", #""providerVersionTags": ["dev", "prod"]"#), [selected]),
    ]
}
