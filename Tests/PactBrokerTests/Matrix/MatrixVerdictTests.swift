import PactBroker
import Testing

@Suite("The matrix")
struct MatrixVerdictTests {
    @Test("tells whether a version may go into an environment, and why", arguments: environmentScenarios)
    func environments(_ scenario: MatrixScenario) throws { try check(scenario) }

    @Test("tells whether a version may go beside tagged, main or latest versions", arguments: otherTargetScenarios)
    func otherTargets(_ scenario: MatrixScenario) throws { try check(scenario) }

    @Test("tells whether named versions work together", arguments: namedScenarios)
    func named(_ scenario: MatrixScenario) throws { try check(scenario) }

    @Test("passes over what it is told to", arguments: ignoringScenarios)
    func ignoring(_ scenario: MatrixScenario) throws { try check(scenario) }

    private func check(_ scenario: MatrixScenario) throws {
        let catalogue = try DrawnCatalogue(scenario.told).catalogue
        let query = MatrixQuery(reading: scenario.asked)
        #expect(query.problems(in: catalogue) == [])
        let report = catalogue.matrix(query)
        #expect(MatrixScenario.Verdict(report.isDeployable) == scenario.verdict)
        #expect(report.reasons.map { "\($0.kind): \($0.sentence)" } == scenario.reasons)
        #expect(report.rows.map(\.drawn) == scenario.rows)
        #expect(report.rowsLeftOut == 0)
    }

    static let web1 = "q[][pacticipant]=Web&q[][version]=1&"
    static let service2 = "q[][pacticipant]=Service&q[][version]=2&"
    static let production = "latestby=cvpv&environment=production"
    static let verified = "success: All required verification results are published and successful"
    static let nothing = "success: There are no missing dependencies"
    static let noTarget =
        "warning: WARN: It is recommended to specify the environment into which you are deploying. Without the environment, "
        + "this result will not be reliable."
    static let noVersion =
        "warning: WARN: It is recommended to specify the version number (rather than the tag or branch) of the pacticipant you wish "
        + "to deploy to avoid race conditions. Without a version number, this result will not be reliable."

    static let otherTargetScenarios = [
        MatrixScenario(
            "the latest of the others", "pact Web 1 -> Service A\nverify A by Service 2 ok\nversion Service 3",
            ask: web1 + "latestby=cvp&latest=true", .unknown,
            [noTarget, "error: There is no verified pact between version 1 of Web and the latest version of Service (3)"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "the latest with a tag, which is not the latest of all",
            "pact Web 1 -> Service A\nverify A by Service 2 fail\nversion Service 2 #prod\nversion Service 3",
            ask: web1 + "tag=prod&latestby=cvp&latest=true", .no,
            [
                "error: The verification for the pact between version 1 of Web and the latest version of Service with tag prod (2) failed"
            ], rows: ["Web 1 - Service 2 fail"]),
        MatrixScenario(
            "no version has the tag", "pact Web 1 -> Service A\nverify A by Service 2 ok",
            ask: web1 + "tag=prod&latestby=cvp&latest=true", .unknown,
            [
                "error: There is no verified pact between version 1 of Web and the latest version of Service with tag prod "
                    + "(no such version exists)"
            ], rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "the latest version with a tag of its own",
            "pact Web 1 #dev -> Service A\npact Web 2 #dev -> Service B\nversion Service 2 #prod\nverify B by Service 2 ok",
            ask: "q[][pacticipant]=Web&q[][latest]=true&q[][tag]=dev&tag=prod&latestby=cvp&latest=true", .yes, [noVersion, verified],
            rows: ["Web 2 - Service 2 ok"]),
        MatrixScenario(
            "the latest version of all", "pact Web 1 -> Service A\npact Web 2 -> Service B\nverify A by Service 2 ok",
            ask: "q[][pacticipant]=Web&q[][latest]=true&latestby=cvp&latest=true", .unknown,
            [
                noTarget, noVersion,
                "error: There is no verified pact between the latest version of Web (2) and the latest version of Service (2)",
            ], rows: ["Web 2 - Service - ?"]),
        MatrixScenario(
            "can it be merged: beside the main branch of the others",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\nversion Service 2 main\nversion Service 3 feature",
            ask: web1 + "latestby=cvp&latest=true&mainBranch=true", .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "can it be merged: the newest of the main branch counts",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\nversion Service 2 main\nversion Service 3 main",
            ask: web1 + "latestby=cvp&latest=true&mainBranch=true", .unknown,
            ["error: There is no verified pact between version 1 of Web and the latest version of Service from branch main (3)"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "can it be merged: the other has no main branch", "pact Web 1 -> Service A\nverify A by Service 2 ok",
            ask: web1 + "latestby=cvp&latest=true&mainBranch=true", .unknown,
            [
                "error: There is no verified pact between version 1 of Web and a version of Service from the main branch "
                    + "(no such version exists)"
            ], rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "any version with the tag will do, unless the latest is asked for",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\nversion Service 2 #prod\nversion Service 3 #prod\nversion Zed 1",
            ask: web1 + "q[][pacticipant]=Zed&q[][version]=1&latestby=cvpv&tag=prod", .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
    ]

    static let namedScenarios = [
        MatrixScenario(
            "two versions that work together", "pact Web 1 -> Service A\nverify A by Service 2 ok\nverify A by Service 3 fail",
            ask: web1 + service2 + "latestby=cvpv", .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "two versions of which nothing is known", "pact Web 1 -> Service A\nverify A by Service 3 ok\nversion Service 2",
            ask: web1 + service2 + "latestby=cvpv", .unknown,
            ["error: There is no verified pact between version 1 of Web and version 2 of Service"], rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "two versions, one of which does not exist", "pact Web 1 -> Service A\nverify A by Service 3 ok",
            ask: web1 + service2 + "latestby=cvpv", .no,
            ["error: No pacts or verifications have been published for version 2 of Service"], rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "two that have nothing to do with one another", "pact Web 1 -> Stock A\nversion Service 2",
            ask: web1 + service2 + "latestby=cvpv", .yes, [nothing]),
        MatrixScenario(
            "others beside the two do not count", "pact Web 1 -> Service A\npact Web 1 -> Stock B\nverify A by Service 2 ok",
            ask: web1 + service2 + "latestby=cvpv", .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "others beside the two count in an environment",
            "pact Web 1 -> Service A\npact Web 1 -> Stock B\nverify A by Service 2 ok\ndeploy Stock 4 test",
            ask: web1 + service2 + "latestby=cvpv&environment=test", .unknown,
            ["error: There is no verified pact between version 1 of Web and the version of Stock currently in test (4)"],
            rows: ["Web 1 - Service 2 ok", "Web 1 - Stock - ?"]),
        MatrixScenario(
            "the same named twice is named once", "pact Web 1 -> Service A\nverify A by Service 2 ok\nverify A by Service 3 fail",
            ask: service2 + service2 + "latestby=cvpv", .yes, [noTarget, verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "all versions of two",
            "pact Web 1 -> Service A\npact Web 2 -> Service B\nverify A by Service 1 ok\nverify A by Service 2 fail",
            ask: "q[][pacticipant]=Web&q[][pacticipant]=Service&latestby=cvpv", .unknown,
            [
                "error: The verification for the pact between any version of Web and any version of Service failed",
                "error: There is no verified pact between any version of Web and any version of Service",
            ], rows: ["Web 1 - Service 2 fail", "Web 1 - Service 1 ok", "Web 2 - Service - ?"]),
        MatrixScenario(
            "all versions of two, the newest provider for each consumer",
            "pact Web 1 -> Service A\nverify A by Service 1 fail\nverify A by Service 2 ok",
            ask: "q[][pacticipant]=Web&q[][pacticipant]=Service&latestby=cvp", .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "every result there ever was",
            "pact Web 1 -> Service A\nverify A by Service 1 fail\nverify A by Service 1 ok\npact Web 1 -> Service B\nverify B by Service 1 ok",
            ask: "q[][pacticipant]=Web&q[][pacticipant]=Service", .yes, [verified],
            rows: [
                "Web 1 - Service 1 ok", "Web 1 - Service 1 ok superseded", "Web 1 - Service 1 fail superseded",
            ]),
        MatrixScenario(
            "one alone: everything it is part of",
            "pact Web 1 -> Service A\npact Service 2 -> Stock B\nverify A by Service 2 ok\nverify B by Stock 3 ok\nverify B by Stock 4 fail",
            ask: service2 + "latestby=cvpv", .no,
            [noTarget, "error: The verification for the pact between version 2 of Service and version 4 of Stock failed"],
            rows: ["Service 2 - Stock 4 fail", "Service 2 - Stock 3 ok", "Web 1 - Service 2 ok"]),
        MatrixScenario(
            "one alone, never verified", "pact Web 1 -> Service A", ask: web1 + "latestby=cvp", .unknown,
            [noTarget, "error: There is no verified pact between version 1 of Web and any version of Service"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "one alone that needs itself: each row once", "pact Node 1 -> Node A\npact Node 2 -> Node A\nverify A by Node 1 ok",
            ask: "q[][pacticipant]=Node&latestby=cvpv", .yes, [noTarget, verified],
            rows: ["Node 2 - Node 1 ok", "Node 1 - Node 1 ok"]),
    ]

    static let ignoringScenarios = [
        MatrixScenario(
            "a provider that is not ready",
            "pact Web 1 -> Service A\npact Web 1 -> Stock B\nverify A by Service 2 ok\ndeploy Service 2 production",
            ask: web1 + "ignore[][pacticipant]=Stock&" + production, .yes, [verified],
            rows: ["Web 1 - Service 2 ok", "Web 1 - Stock - ? ignored"]),
        MatrixScenario(
            "a failure", "pact Web 1 -> Service A\nverify A by Service 2 fail\ndeploy Service 2 production",
            ask: web1 + "ignore[][pacticipant]=Service&ignore[][version]=2&" + production, .yes, [nothing],
            rows: ["Web 1 - Service 2 fail ignored"]),
        MatrixScenario(
            "another version than the one that fails",
            "pact Web 1 -> Service A\nverify A by Service 2 fail\nversion Service 3\ndeploy Service 2 production",
            ask: web1 + "ignore[][pacticipant]=Service&ignore[][version]=3&" + production, .no,
            ["error: The verification for the pact between version 1 of Web and the version of Service currently in production (2) failed"],
            rows: ["Web 1 - Service 2 fail"]),
        MatrixScenario(
            "the instance that is not verified",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 1 production blue\ndeploy Service 2 production green",
            ask: web1 + "ignore[][pacticipant]=Service&ignore[][version]=1&" + production, .yes, [verified],
            rows: ["Web 1 - Service 2 ok", "Web 1 - Service 1 ? ignored"]),
        MatrixScenario(
            "a consumer", "pact Web 1 -> Service A\nversion Service 2\ndeploy Web 1 production",
            ask: service2 + "ignore[][pacticipant]=Web&" + production, .yes, [nothing], rows: ["Web 1 - Service - ? ignored"]),
        MatrixScenario(
            "somebody nobody knows", "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 production",
            ask: web1 + "ignore[][pacticipant]=Zed&" + production, .yes,
            ["warning: WARN: Cannot ignore any version of Zed (no such pacticipant exists)", verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "a version nobody knows", "pact Web 1 -> Service A\nverify A by Service 2 fail\ndeploy Service 2 production",
            ask: web1 + "ignore[][pacticipant]=Service&ignore[][version]=9&" + production, .no,
            [
                "warning: WARN: Cannot ignore version 9 of Service (no such version exists)",
                "error: The verification for the pact between version 1 of Web and the version of Service currently in production (2) failed",
            ], rows: ["Web 1 - Service 2 fail"]),
        MatrixScenario(
            "a named version that is not there", "pact Web 1 -> Service A\nverify A by Service 1 ok",
            ask: web1 + service2 + "ignore[][pacticipant]=Service&latestby=cvpv", .yes, [nothing],
            rows: ["Web 1 - Service - ? ignored"]),
    ]
}
