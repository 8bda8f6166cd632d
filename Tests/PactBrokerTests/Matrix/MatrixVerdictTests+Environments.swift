extension MatrixVerdictTests {
    static let environmentScenarios = [
        MatrixScenario(
            "yes: the provider that runs there verified it",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 production",
            ask: web1 + production, .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "no: it failed", "pact Web 1 -> Service A\nverify A by Service 2 fail\ndeploy Service 2 production",
            ask: web1 + production, .no,
            [
                "error: The verification for the pact between version 1 of Web and the version of Service currently in production (2) failed"
            ], rows: ["Web 1 - Service 2 fail"]),
        MatrixScenario(
            "the newest result of two versions counts",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\nverify A by Service 2 fail\ndeploy Service 2 production",
            ask: web1 + production, .no,
            [
                "error: The verification for the pact between version 1 of Web and the version of Service currently in production (2) failed"
            ], rows: ["Web 1 - Service 2 fail"]),
        MatrixScenario(
            "unknown: another version verified it, not the one that runs there",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 3 production",
            ask: web1 + production, .unknown,
            ["error: There is no verified pact between version 1 of Web and the version of Service currently in production (3)"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "unknown: the provider is not there", "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 test",
            ask: web1 + production, .unknown,
            [
                "error: There is no verified pact between version 1 of Web and a version of Service currently in production "
                    + "(no version is currently recorded as deployed/released in this environment)"
            ], rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "unknown: it was there, and is no more",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 production\nundeploy Service 2 production",
            ask: web1 + production, .unknown,
            [
                "error: There is no verified pact between version 1 of Web and a version of Service currently in production "
                    + "(no version is currently recorded as deployed/released in this environment)"
            ], rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "yes: an equal contract was verified before",
            "pact Web 0 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 production\npact Web 1 -> Service A",
            ask: web1 + production, .yes, [verified], rows: ["Web 1 - Service 2 ok before"]),
        MatrixScenario(
            "the contract of an older version does not help",
            "pact Web 0 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 production\npact Web 1 -> Service B",
            ask: web1 + production, .unknown,
            ["error: There is no verified pact between version 1 of Web and the version of Service currently in production (2)"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "no: there is no such version", "pact Web 0 -> Service A", ask: web1 + production, .no,
            ["error: No pacts or verifications have been published for version 1 of Web"]),
        MatrixScenario(
            "yes: a provider whose consumers are not there",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\nversion Service 3",
            ask: "q[][pacticipant]=Service&q[][version]=3&" + production,
            .yes, [nothing]),
        MatrixScenario(
            "unknown: a provider that did not verify the consumer that is there",
            "pact Web 1 -> Service A\nverify A by Service 1 ok\nversion Service 2\ndeploy Web 1 production", ask: service2 + production,
            .unknown,
            ["error: There is no verified pact between the version of Web currently in production (1) and version 2 of Service"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "no: a provider that breaks one of two consumers",
            "pact Web 1 -> Service A\npact App 1 -> Service B\nverify A by Service 2 ok\nverify B by Service 2 fail\n"
                + "deploy Web 1 production\nrelease App 1 production",
            ask: service2 + production, .no,
            ["error: The verification for the pact between the version of App currently in production (1) and version 2 of Service failed"],
            rows: ["App 1 - Service 2 fail", "Web 1 - Service 2 ok"]),
        MatrixScenario(
            "every released version of a consumer counts until its support ends",
            "pact App 1 -> Service A\npact App 2 -> Service B\npact App 3 -> Service C\nverify B by Service 2 ok\nverify C by Service 2 ok\n"
                + "release App 1 production\nrelease App 2 production\nrelease App 3 production\nretire App 3 production",
            ask: service2 + production, .unknown,
            ["error: There is no verified pact between one of the versions of App currently in production (1) and version 2 of Service"],
            rows: ["App 2 - Service 2 ok", "App 1 - Service - ?"]),
        MatrixScenario(
            "two providers: both must be verified",
            "pact Web 1 -> Service A\npact Web 1 -> Payments B\nverify A by Service 2 ok\ndeploy Service 2 production\ndeploy Payments 7 production",
            ask: web1 + production, .unknown,
            ["error: There is no verified pact between version 1 of Web and the version of Payments currently in production (7)"],
            rows: ["Web 1 - Service 2 ok", "Web 1 - Payments - ?"]),
        MatrixScenario(
            "a missing result hides no failure",
            "pact Web 1 -> Service A\npact Web 1 -> Payments B\nverify A by Service 2 fail\ndeploy Service 2 production\ndeploy Payments 7 production",
            ask: web1 + production, .unknown,
            [
                "error: The verification for the pact between version 1 of Web and the version of Service currently in production (2) failed",
                "error: There is no verified pact between version 1 of Web and the version of Payments currently in production (7)",
            ],
            rows: ["Web 1 - Service 2 fail", "Web 1 - Payments - ?"]),
        MatrixScenario(
            "two instances, one of them verified: not enough",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\nversion Service 1\ndeploy Service 1 production blue\ndeploy Service 2 production green",
            ask: web1 + production, .unknown,
            [
                "error: There is no verified pact between version 1 of Web and one of the versions of Service currently in production (1). "
                    + "Version 2 is verified, but every version that runs there must be."
            ], rows: ["Web 1 - Service 2 ok", "Web 1 - Service 1 ?"]),
        MatrixScenario(
            "two instances, none of them verified",
            "pact Web 1 -> Service A\ndeploy Service 1 production blue\ndeploy Service 2 production green",
            ask: web1 + production, .unknown,
            [
                "error: There is no verified pact between version 1 of Web and one of the versions of Service currently in production (1)",
                "error: There is no verified pact between version 1 of Web and one of the versions of Service currently in production (2)",
            ], rows: ["Web 1 - Service 1 ?", "Web 1 - Service 2 ?"]),
        MatrixScenario(
            "two instances, both verified",
            "pact Web 1 -> Service A\nverify A by Service 1 ok\nverify A by Service 2 ok\ndeploy Service 1 production blue\n"
                + "deploy Service 2 production green",
            ask: web1 + production, .yes, [verified], rows: ["Web 1 - Service 2 ok", "Web 1 - Service 1 ok"]),
        MatrixScenario(
            "two instances, both count, even where only the newest provider for each consumer is asked for",
            "pact Web 1 -> Service A\nverify A by Service 1 fail\nverify A by Service 2 ok\ndeploy Service 1 production blue\n"
                + "deploy Service 2 production green",
            ask: web1 + "latestby=cvp&environment=production", .no,
            [
                "error: The verification for the pact between version 1 of Web and one of the versions of Service currently in "
                    + "production (1) failed"
            ], rows: ["Web 1 - Service 2 ok", "Web 1 - Service 1 fail"]),
        MatrixScenario(
            "two instances with one version are one",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 2 production blue\ndeploy Service 2 production green",
            ask: web1 + production, .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "a new deployment takes the place of the old one of its instance",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\ndeploy Service 1 production blue\ndeploy Service 2 production blue",
            ask: web1 + production, .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "a pacticipant between two others: both its contracts count",
            "pact Web 1 -> Service A\npact Service 2 -> Stock B\nverify A by Service 2 ok\nverify B by Stock 3 fail\n"
                + "deploy Web 1 production\ndeploy Stock 3 production",
            ask: service2 + production, .no,
            [
                "error: The verification for the pact between version 2 of Service and the version of Stock currently in production (3) failed"
            ],
            rows: ["Service 2 - Stock 3 fail", "Web 1 - Service 2 ok"]),
        MatrixScenario(
            "the contracts of others with one another do not count",
            "pact Web 1 -> Service A\npact Other 1 -> Service B\nverify A by Service 2 ok\nverify B by Service 2 fail\n"
                + "deploy Service 2 production\ndeploy Other 1 production",
            ask: web1 + production, .yes, [verified], rows: ["Web 1 - Service 2 ok"]),
        MatrixScenario(
            "two that need one another: both ways count",
            "pact A 1 -> B x\npact B 1 -> A y\nverify x by B 1 ok\nversion A 1\ndeploy B 1 production",
            ask: "q[][pacticipant]=A&q[][version]=1&" + production, .unknown,
            ["error: There is no verified pact between the version of B currently in production (1) and version 1 of A"],
            rows: ["A 1 - B 1 ok", "B 1 - A - ?"]),
        MatrixScenario(
            "one that needs itself: its own version must verify",
            "pact Node 1 -> Node A\npact Node 2 -> Node A\nverify A by Node 1 ok\ndeploy Node 1 production",
            ask: "q[][pacticipant]=Node&q[][version]=2&" + production, .unknown,
            ["error: There is no verified pact between version 2 of Node and version 2 of Node"], rows: ["Node 2 - Node - ?"]),
        MatrixScenario(
            "a republished contract of the same version counts in its newest revision",
            "pact Web 1 -> Service A\nverify A by Service 2 ok\npact Web 1 -> Service B\ndeploy Service 2 production",
            ask: web1 + production, .unknown,
            ["error: There is no verified pact between version 1 of Web and the version of Service currently in production (2)"],
            rows: ["Web 1 - Service - ?"]),
        MatrixScenario(
            "a version without contracts needs nothing", "version Web 1\ndeploy Service 2 production", ask: web1 + production, .yes,
            [nothing]),
        MatrixScenario(
            "all versions of a branch, with one that is not verified",
            "pact Web 1 main -> Service A\npact Web 2 main -> Service B\nverify B by Service 2 ok\ndeploy Service 2 production",
            ask: "q[][pacticipant]=Web&q[][branch]=main&" + production, .unknown,
            [
                noVersion,
                "error: There is no verified pact between one of the versions of Web from branch main (1) and the version of Service "
                    + "currently in production (2)",
            ], rows: ["Web 2 - Service 2 ok", "Web 1 - Service - ?"]),
        MatrixScenario(
            "the latest version of a branch",
            "pact Web 1 main -> Service A\npact Web 2 main -> Service B\nverify B by Service 2 fail\ndeploy Service 2 production",
            ask: "q[][pacticipant]=Web&q[][latest]=true&q[][branch]=main&" + production, .no,
            [
                noVersion,
                "error: The verification for the pact between the latest version of Web from branch main (2) and the version of Service "
                    + "currently in production (2) failed",
            ], rows: ["Web 2 - Service 2 fail"]),
        MatrixScenario(
            "the main branch by its role",
            "main Web trunk\npact Web 1 trunk -> Service A\npact Web 2 other -> Service B\nverify A by Service 2 fail\ndeploy Service 2 production",
            ask: "q[][pacticipant]=Web&q[][mainBranch]=true&" + production, .no,
            [
                noVersion,
                "error: The verification for the pact between the version of Web from branch trunk (1) and the version of Service "
                    + "currently in production (2) failed",
            ], rows: ["Web 1 - Service 2 fail"]),
        MatrixScenario(
            "no: there is nothing on the branch", "pact Web 1 -> Service A", ask: "q[][pacticipant]=Web&q[][branch]=main&" + production,
            .no,
            [noVersion, "error: No version of Web from branch main exists"]),
        MatrixScenario(
            "no: there is no main branch", "pact Web 1 -> Service A", ask: "q[][pacticipant]=Web&q[][mainBranch]=true&" + production, .no,
            [noVersion, "error: No version of Web from the main branch exists"]),
        MatrixScenario(
            "no: nothing has the tag", "pact Web 1 -> Service A", ask: "q[][pacticipant]=Web&q[][tag]=dev&" + production, .no,
            [noVersion, "error: No version with tag dev exists for Web"]),
        MatrixScenario(
            "no: nothing of it runs in the other environment", "pact Web 1 -> Service A",
            ask: "q[][pacticipant]=Web&q[][environment]=test&" + production, .no,
            [noVersion, "error: No version of Web is currently recorded as deployed or released in environment test"]),
    ]
}
