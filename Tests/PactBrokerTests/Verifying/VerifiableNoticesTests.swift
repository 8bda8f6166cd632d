import Pact
import Testing

@testable import PactBroker

@Suite("The notices about a pact to verify")
struct VerifiableNoticesTests {
    private func notices(_ told: String, _ query: VerificationQuery) throws -> [String] {
        let catalogue = try DrawnCatalogue(told).catalogue
        let provider = try #require(catalogue.pacticipant(named: "Service"))
        let pact = try #require(catalogue.pactsToVerify(query, provider: provider).last)
        let notices = pact.notices(url: "URL", consumer: "Web", provider: "Service", tellsPending: query.includesPending)
        return notices.map { "\($0.moment.rawValue): \($0.text)" }
    }

    private static let pending = " Read more at https://docs.pact.io/go/pending"

    @Test("say why it is there, and nothing else where nobody asked what is pending")
    func reasonsAlone() throws {
        let found = try notices(
            "pact Web 1 main -> Service A\npact Web 2 main -> Service A\ndeploy Web 1 production",
            VerificationQuery(selectors: [ConsumerVersionSelector(.mainBranch), ConsumerVersionSelector(.deployed())]))
        #expect(
            found == [
                """
                before_verification: The pact at URL has to be verified, since it is the pact of:
                    * latest version from the main branch 'main' (2)
                    * consumer version(s) currently deployed to production (1)
                """
            ])
    }

    @Test("say that it was verified before, and what follows")
    func verified() throws {
        let found = try notices(
            "pact Web 1 main -> Service A\nversion Service 1 main\nverify A by Service 1 ok",
            VerificationQuery(branch: "main", includesPending: true, selectors: [ConsumerVersionSelector(.mainBranch)]))
        #expect(
            found.dropFirst() == [
                "before_verification: This pact was verified successfully before by a version of Service from branch 'main'. "
                    + "If its verification fails now, the build fails." + Self.pending
            ])
    }

    @Test("say that it is pending, and what each outcome means for that")
    func pending() throws {
        let found = try notices(
            "pact Web 1 main -> Service A",
            VerificationQuery(tags: ["dev", "prod"], includesPending: true, selectors: [ConsumerVersionSelector(.latest)]))
        let versions = "version of Service with tag 'dev' or 'prod'"
        let failed = "This pact stays in pending state for any \(versions): there is still no success that was published."
        #expect(
            found.dropFirst() == [
                "before_verification: This pact is in pending state for this version of Service: no success of a \(versions) "
                    + "has been published yet. If its verification fails, the build does not fail." + Self.pending,
                "after_verification:success_true_published_false: This pact stays pending for any \(versions): "
                    + "the success was not published.",
                "after_verification:success_false_published_false: \(failed)",
                "after_verification:success_true_published_true: This pact is no longer in pending state for any \(versions), "
                    + "since the success is published. If its verification fails from now on, the build fails." + Self.pending,
                "after_verification:success_false_published_true: \(failed)",
            ])
    }

    @Test("say that it is work in progress, whether anybody asked what is pending or not")
    func workInProgress() throws {
        let found = try notices(
            "version Service 1 main\npact Web 1 feat -> Service A",
            VerificationQuery(branch: "main", wipSince: Instant(milliseconds: 0), selectors: [ConsumerVersionSelector(.mainBranch)]))
        #expect(found.count == 6)
        #expect(
            found.first == """
                before_verification: The pact at URL is a 'work in progress' pact: no selector asks for it, but Web works at it, and no \
                success of a version of Service from branch 'main' is known where a selector asked for it. It is the pact of:
                    * latest version from branch 'feat' (1)
                Read more at https://docs.pact.io/go/wip
                """)
        #expect(
            found.dropFirst().first == "before_verification: This pact is in pending state for this version of Service, since it is a "
                + "'work in progress' pact. If its verification fails, the build does not fail." + Self.pending)
    }

    @Test("describe every reason, in full and in short", arguments: reasons)
    func reason(_ reason: SelectionReason, _ full: String, _ short: String) {
        #expect(reason.description(provider: "Service") == full)
        #expect(reason.shortDescription == short)
    }

    static let reasons: [(SelectionReason, String, String)] = [
        (.init(.mainBranch("main"), version: "7"), "latest version from the main branch 'main' (7)", "latest from main branch"),
        (.init(.branch("b"), version: "7", consumer: "Web"), "latest version of Web from branch 'b' (7)", "latest from branch b"),
        (
            .init(.branch("b", insteadOf: "c"), version: "7"),
            "latest version from branch 'b' (the fallback, as there is no pact from branch 'c') (7)", "latest from branch b"
        ),
        (.init(.latestTagged("t"), version: "7"), "latest version tagged 't' (7)", "latest with tag t"),
        (
            .init(.latestTagged("t", insteadOf: "u"), version: "7"),
            "latest version tagged 't' (the fallback, as there is no pact tagged 'u') (7)", "latest with tag t"
        ),
        (.init(.tagged("t"), version: "7"), "all consumer versions tagged 't' (7)", "one of t"),
        (.init(.tagged("t"), version: "7", consumer: "Web"), "all Web versions tagged 't' (7)", "one of Web t"),
        (.init(.latest, version: "7", consumer: "Web"), "latest version of Web that has a pact with Service (7)", "latest"),
        (.init(.deployed(environment: "e"), version: "7"), "consumer version(s) currently deployed to e (7)", "deployed to e"),
        (
            .init(.released(environment: "e"), version: "7", consumer: "Web"), "version(s) of Web released and supported in e (7)",
            "released in e"
        ),
    ]
}
