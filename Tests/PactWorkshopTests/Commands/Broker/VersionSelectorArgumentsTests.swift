import PactBroker
import Testing

@testable import pact_workshop

@Suite("The versions that can-i-deploy is asked of")
struct VersionSelectorArgumentsTests {
    typealias Selector = BrokerClient.VersionSelector

    @Test(
        "belong to the pacticipant before them",
        arguments: [
            (["can-i-deploy", "-a", "A", "-e", "1"], [Selector("A", .number("1"))], []),
            (["--pacticipant=A", "--version=1=2"], [Selector("A", .number("1=2"))], []),
            (["-a", "A", "--latest"], [Selector("A", .latest)], []),
            (["-a", "A", "-l", "dev", "-a", "B", "-l"], [Selector("A", .latestTagged("dev")), Selector("B", .latest)], []),
            (["-a", "A", "--latest", "--to-environment", "p"], [Selector("A", .latest)], []),
            (
                ["-a", "A", "--branch", "main", "--pacticipant", "B", "--tag", "x", "-a", "C", "--main-branch"],
                [Selector("A", .branch("main")), Selector("B", .tagged("x")), Selector("C", .mainBranch)], []
            ),
            (
                ["-a", "A", "-e", "1", "--ignore", "B", "--version", "2", "--ignore", "C", "--dry-run"], [Selector("A", .number("1"))],
                [Selector("B", .number("2")), Selector("C")]
            ),
        ])
    func order(arguments: [String], selectors: [Selector], ignored: [Selector]) throws {
        let found = try VersionSelectorArguments(arguments)
        #expect(found.selectors == selectors)
        #expect(found.ignored == ignored)
    }

    @Test(
        "are refused where it is not clear whose they are",
        arguments: [
            (["-e", "1", "-a", "A"], "-e comes after the --pacticipant that it is about."),
            (["-a", "A", "-e", "1", "--latest"], "A has more than one version; repeat --pacticipant for each."),
            (
                ["-a", "A", "-a", "B", "-e", "1"],
                "Say which version of A is meant: after it, --version V, --latest, --branch B, --tag T or --main-branch."
            ),
        ])
    func refusals(arguments: [String], sentence: String) {
        #expect(throws: CommandFailure.input(sentence)) { try VersionSelectorArguments(arguments) }
    }
}
