import Testing

@Suite("The pacts for verification")
struct PactSelectionTests {
    @Test("are those of branches", arguments: branches)
    func ofBranches(_ scenario: VerifyingScenario) throws { try scenario.check() }

    @Test("are those of tags", arguments: tags)
    func ofTags(_ scenario: VerifyingScenario) throws { try scenario.check() }

    @Test("are those of environments", arguments: environments)
    func ofEnvironments(_ scenario: VerifyingScenario) throws { try scenario.check() }

    @Test("are one for each content, with all reasons", arguments: merging)
    func areMerged(_ scenario: VerifyingScenario) throws { try scenario.check() }

    @Test("are chosen by the broker where no selector is given", arguments: usual)
    func areTheUsual(_ scenario: VerifyingScenario) throws { try scenario.check() }

    static func selectors(_ selectors: String, _ more: String = "") -> String {
        #"{"consumerVersionSelectors": [\#(selectors)]\#(more)}"#
    }

    static let branches = [
        VerifyingScenario(
            "the head of each consumer's main branch",
            """
            pact Web 1 main -> Service A
            pact Web 2 feat -> Service B
            pact App 1 trunk -> Service C
            main App trunk
            """, ask: selectors(#"{"mainBranch": true}"#),
            ["App 1 C: latest from main branch", "Web 1 A: latest from main branch"]),
        VerifyingScenario(
            "nothing of a branch whose head has no pact", "pact Web 1 main -> Service A\nversion Web 2 main",
            ask: selectors(#"{"mainBranch": true}, {"branch": "main"}"#), []),
        VerifyingScenario(
            "nothing of another provider's", "pact Web 1 main -> Other A\nversion Service 1", ask: selectors(#"{"mainBranch": true}"#), []),
        VerifyingScenario(
            "the head of one branch, latest or not",
            "pact Web 1 feat -> Service A\npact Web 2 feat -> Service B\npact Web 3 main -> Service C",
            ask: selectors(#"{"branch": "feat"}, {"branch": "feat", "latest": true}"#), ["Web 2 B: latest from branch feat"]),
        VerifyingScenario(
            "of one consumer alone", "pact Web 1 main -> Service A\npact App 1 main -> Service B",
            ask: selectors(#"{"branch": "main", "consumer": "App"}"#), ["App 1 B: latest from branch main"]),
        VerifyingScenario(
            "of nobody for a consumer that there is not", "pact Web 1 main -> Service A",
            ask: selectors(#"{"branch": "main", "consumer": "web"}"#), []),
        VerifyingScenario(
            "of the fallback branch for each consumer without a pact on the branch",
            "pact Web 1 main -> Service A\npact Web 2 feat -> Service B\npact App 1 main -> Service C",
            ask: selectors(#"{"branch": "feat", "fallbackBranch": "main"}"#),
            ["App 1 C: latest from branch main", "Web 2 B: latest from branch feat"]),
        VerifyingScenario(
            "of the branch that the provider's has the name of", "pact Web 1 main -> Service A\npact Web 2 feat -> Service B",
            ask: selectors(#"{"matchingBranch": true}"#, #", "providerVersionBranch": "feat""#), ["Web 2 B: latest from branch feat"]),
        VerifyingScenario(
            "the version on two branches for both", "pact Web 1 main feat -> Service A",
            ask: selectors(#"{"branch": "feat"}, {"mainBranch": true}"#), ["Web 1 A: latest from branch feat, latest from main branch"]),
    ]

    static let tags = [
        VerifyingScenario(
            "the newest with a tag", "pact Web 1 #dev -> Service A\npact Web 2 #dev -> Service B\npact Web 3 -> Service C",
            ask: selectors(#"{"tag": "dev", "latest": true}"#), ["Web 2 B: latest with tag dev"]),
        VerifyingScenario(
            "nothing where the newest with a tag has no pact", "pact Web 1 #dev -> Service A\nversion Web 2 #dev",
            ask: selectors(#"{"tag": "dev", "latest": true}"#), []),
        VerifyingScenario(
            "all with a tag, without latest or with a false one",
            "pact Web 1 #prod -> Service A\npact Web 2 #prod -> Service B\npact Web 3 -> Service C\nversion Web 4 #prod",
            ask: selectors(#"{"tag": "prod", "latest": false}, {"tag": "prod"}"#), ["Web 1 A: one of prod", "Web 2 B: one of prod"]),
        VerifyingScenario(
            "all with a tag of one consumer", "pact Web 1 #prod -> Service A\npact App 1 #prod -> Service B",
            ask: selectors(#"{"tag": "prod", "consumer": "App"}"#), ["App 1 B: one of App prod"]),
        VerifyingScenario(
            "those of the fallback tag where nobody has the tag", "pact Web 1 #main -> Service A\npact App 1 #main -> Service B",
            ask: selectors(#"{"tag": "feat", "latest": true, "fallbackTag": "main"}"#),
            ["App 1 B: latest with tag main", "Web 1 A: latest with tag main"]),
        VerifyingScenario(
            "no fallback where one consumer has the tag", "pact Web 1 #feat -> Service A\npact App 1 #main -> Service B",
            ask: selectors(#"{"tag": "feat", "latest": true, "fallbackTag": "main"}"#), ["Web 1 A: latest with tag feat"]),
        VerifyingScenario(
            "the newest that has a pact", "pact Web 1 -> Service A\npact Web 2 -> Service B\nversion Web 3",
            ask: selectors(#"{"latest": true}"#), ["Web 2 B: latest"]),
    ]

    static let environments = [
        VerifyingScenario(
            "what runs anywhere",
            """
            pact Web 1 -> Service A
            pact Web 2 -> Service B
            pact Web 3 -> Service C
            deploy Web 1 production
            deploy Web 2 test
            release Web 3 test
            """, ask: selectors(#"{"deployed": true}"#), ["Web 1 A: deployed to production", "Web 2 B: deployed to test"]),
        VerifyingScenario(
            "what runs in one environment, in all its instances",
            """
            pact Web 1 -> Service A
            pact Web 2 -> Service B
            deploy Web 1 production blue
            deploy Web 2 production green
            deploy Web 1 test
            """, ask: selectors(#"{"deployed": true, "environment": "production"}"#),
            ["Web 1 A: deployed to production", "Web 2 B: deployed to production"]),
        VerifyingScenario(
            "not what ran and was replaced or taken away",
            """
            pact Web 1 -> Service A
            pact Web 2 -> Service B
            deploy Web 1 production
            deploy Web 2 production
            deploy Web 2 test
            undeploy Web 2 production
            """, ask: selectors(#"{"environment": "production"}"#), []),
        VerifyingScenario(
            "what is supported",
            """
            pact App 1 -> Service A
            pact App 2 -> Service B
            pact App 3 -> Service C
            release App 1 production
            release App 2 production
            release App 3 test
            retire App 1 production
            """, ask: selectors(#"{"released": true, "environment": "production"}"#), ["App 2 B: released in production"]),
        VerifyingScenario(
            "either way, for an environment alone or for any",
            "pact App 1 -> Service A\npact Web 1 -> Service B\nrelease App 1 production\ndeploy Web 1 test",
            ask: selectors(#"{"deployedOrReleased": true}, {"environment": "test"}"#),
            ["App 1 A: released in production", "Web 1 B: deployed to test"]),
    ]

    static let merging = [
        VerifyingScenario(
            "the newest version is named, whichever selector found it",
            "pact Web 1 main -> Service A\npact Web 2 main -> Service A\ndeploy Web 1 production",
            ask: selectors(#"{"deployed": true}, {"mainBranch": true}"#), ["Web 2 A: deployed to production, latest from main branch"]),
        VerifyingScenario(
            "the same content of two consumers is two pacts", "pact Web 1 main -> Service A\npact App 1 main -> Service A",
            ask: selectors(#"{"mainBranch": true}"#), ["App 1 A: latest from main branch", "Web 1 A: latest from main branch"]),
        VerifyingScenario(
            "two versions with the same content are one reason in short", "pact Web 1 #prod -> Service A\npact Web 2 #prod -> Service A",
            ask: selectors(#"{"tag": "prod"}"#), ["Web 2 A: one of prod"]),
        VerifyingScenario(
            "only the newest revision counts", "pact Web 1 main -> Service A\npact Web 1 main -> Service B",
            ask: selectors(#"{"mainBranch": true}"#), ["Web 1 B: latest from main branch"]),
    ]

    static let usual = [
        VerifyingScenario(
            "main heads, and what runs or is supported",
            """
            pact Web 1 main -> Service A
            pact Web 2 main -> Service B
            pact Web 3 feat -> Service C
            pact App 1 -> Service D
            deploy Web 1 production
            release App 1 test
            """, ask: "{}",
            ["App 1 D: latest, released in test", "Web 1 A: deployed to production", "Web 2 B: latest from main branch"]),
        VerifyingScenario(
            "the tag named like the main branch, where nothing is on the branch",
            "main Web main\npact Web 1 #main -> Service A\npact Web 2 -> Service B",
            ask: selectors(""), ["Web 1 A: latest with tag main"]),
        VerifyingScenario(
            "the latest, where the main branch is nowhere", "main Web main\npact Web 1 feat -> Service A", ask: selectors(""),
            ["Web 1 A: latest"]),
    ]
}
