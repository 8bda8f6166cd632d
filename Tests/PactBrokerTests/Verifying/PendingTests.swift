import Testing

@Suite("A pending pact")
struct PendingTests {
    @Test("is one without a success of the provider's branch", arguments: ofBranch)
    func branch(_ scenario: VerifyingScenario) throws { try scenario.check() }

    @Test("is one without a success of each of the provider's tags", arguments: ofTags)
    func tags(_ scenario: VerifyingScenario) throws { try scenario.check() }

    @Test("is one without any success, where neither is known", arguments: ofAnybody)
    func anybody(_ scenario: VerifyingScenario) throws { try scenario.check() }

    private static let pact = "pact Web 1 main -> Service A\n"
    private static let pending = ["Web 1 A: latest, pending"]
    private static let known = ["Web 1 A: latest"]

    private static func ask(_ more: String) -> String {
        #"{"consumerVersionSelectors": [{"latest": true}], "includePendingStatus": true\#(more)}"#
    }

    static let ofBranch = [
        ("never verified", "", pending),
        ("it failed", "version Service 1 main\nverify A by Service 1 fail", pending),
        ("verified on the branch", "version Service 1 main\nverify A by Service 1 ok", known),
        ("verified and then failed", "version Service 1 main\nverify A by Service 1 ok\nverify A by Service 1 fail", known),
        ("verified as work in progress", "version Service 1 main\nverify A by Service 1 ok wip", known),
        (
            "verified on another branch, later than this one began",
            "version Service 1 main\nversion Service 2 feat\nverify A by Service 2 ok", pending
        ),
        (
            "verified on another branch, before this one began", "version Service 1 feat\nverify A by Service 1 ok\nversion Service 2 main",
            known
        ),
        ("verified on another branch, and this one is still to begin", "version Service 1 feat\nverify A by Service 1 ok", known),
        ("verified by a version on no branch", "verify A by Service 1 ok\nversion Service 2 main", pending),
        ("verified by a version on two branches", "version Service 1 feat main\nverify A by Service 1 ok", known),
        (
            "an older content was verified", "version Service 1 main\nverify A by Service 1 ok\npact Web 2 main -> Service B",
            ["Web 2 B: latest, pending"]
        ),
    ].map { VerifyingScenario($0.0, pact + $0.1 + "\nversion Service 9", ask: ask(#", "providerVersionBranch": "main""#), $0.2) }

    static let ofTags = [
        ("never verified", "", #"["dev"]"#, pending),
        ("verified with the tag", "version Service 1 #dev\nverify A by Service 1 ok", #"["dev"]"#, known),
        (
            "verified with one tag of two", "version Service 1 #dev\nversion Service 2 #prod\nverify A by Service 1 ok",
            #"["dev", "prod"]"#, pending
        ),
        ("verified with both", "version Service 1 #dev #prod\nverify A by Service 1 ok", #"["dev", "prod"]"#, known),
        (
            "verified with another tag, before this one was used",
            "version Service 1 #dev\nverify A by Service 1 ok\nversion Service 2 #prod", #"["prod"]"#, known
        ),
        (
            "verified with another tag, later", "version Service 2 #prod\nversion Service 1 #dev\nverify A by Service 1 ok", #"["prod"]"#,
            pending
        ),
    ].map { VerifyingScenario($0.0, pact + $0.1 + "\nversion Service 9", ask: ask(#", "providerVersionTags": \#($0.2)"#), $0.3) }

    static let ofAnybody = [
        VerifyingScenario("never verified", pact, ask: ask(""), pending),
        VerifyingScenario("it failed", pact + "verify A by Service 1 fail", ask: ask(""), pending),
        VerifyingScenario("verified by somebody", pact + "verify A by Service 1 ok", ask: ask(""), known),
    ]
}
