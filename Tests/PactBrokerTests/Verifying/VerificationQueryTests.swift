import Pact
import Testing

@testable import PactBroker

@Suite("A request for the pacts to verify")
struct VerificationQueryTests {
    private func problems(_ body: String) throws -> [String: [String]] {
        let object = try #require(try JSONValue.parse(body).object)
        do throws(BrokerError) {
            _ = try VerificationQuery(object, environments: ["test", "production"])
            return [:]
        } catch .invalid(let problems) {
            return problems
        }
    }

    @Test("names what is wrong with each selector, and where it is", arguments: wrongSelectors)
    func selectors(_ selector: String, _ sentences: [String]) throws {
        let found = try problems(#"{"consumerVersionSelectors": [{"latest": true}, \#(selector)]}"#)
        #expect(found == ["consumerVersionSelectors": sentences.map { $0 + " (at index 1)" }])
    }

    private static let nothing =
        "says not which versions are meant: give a branch, a tag or an environment, or set one of mainBranch, matchingBranch, latest, "
        + "deployed, released and deployedOrReleased to true"

    static let wrongSelectors: [(String, [String])] = [
        ("7", ["a selector is an object such as {\"mainBranch\": true}"]),
        ("{}", [nothing]),
        (#"{"consumer": "Web"}"#, [nothing]),
        (#"{"mainbranch": true}"#, [nothing]),
        (#"{"mainBranch": false, "tag": null}"#, [nothing]),
        (#"{"latest": "x", "tag": ""}"#, ["tag must be a text that is not blank", "latest must be true or false"]),
        (#"{"branch": true}"#, ["branch must be a text that is not blank"]),
        (#"{"branch": "a", "consumer": " "}"#, ["consumer must be a text that is not blank"]),
        (#"{"mainBranch": true, "tag": "a", "latest": true}"#, ["mainBranch cannot be combined with tag"]),
        (
            #"{"mainBranch": true, "latest": false}"#,
            ["latest cannot be false where mainBranch is given: only the latest version of a branch can be verified"]
        ),
        (#"{"matchingBranch": true}"#, ["matchingBranch compares with the provider's branch: send it as providerVersionBranch"]),
        (#"{"tag": "a", "branch": "b"}"#, ["tag cannot be combined with branch"]),
        (
            #"{"branch": "a", "latest": false}"#,
            ["latest cannot be false where branch is given: only the latest version of a branch can be verified"]
        ),
        (#"{"tag": "y", "fallbackTag": "x"}"#, ["fallbackTag can only be given where latest is true"]),
        (#"{"latest": true, "fallbackTag": "x"}"#, ["fallbackTag can only be given together with tag"]),
        (#"{"tag": "y", "fallbackBranch": "x"}"#, ["fallbackBranch can only be given together with branch"]),
        (#"{"branch": "a", "environment": "production"}"#, ["branch cannot be combined with environment"]),
        (#"{"latest": true, "deployed": true}"#, ["latest cannot be combined with deployed"]),
        (#"{"mainBranch": true, "deployed": true}"#, ["mainBranch cannot be combined with deployed"]),
        (#"{"deployed": true, "released": true}"#, ["deployed cannot be combined with released"]),
        (#"{"deployedOrReleased": true, "released": true}"#, ["deployedOrReleased cannot be combined with released"]),
        (#"{"environment": "prodution"}"#, ["there is no environment 'prodution'; did you mean 'production'?"]),
        (#"{"environment": "mars"}"#, ["there is no environment 'mars'"]),
    ]

    @Test("is either a selector or has problems, whatever three members it has")
    func allCombinations() {
        let names = [
            "branch", "consumer", "deployed", "deployedOrReleased", "environment", "fallbackBranch", "fallbackTag", "latest", "mainBranch",
            "matchingBranch", "released", "tag",
        ]
        let values: [JSONValue] = [true, false, nil, "production"]
        let members = names.flatMap { name in values.map { (name: name, value: $0) } }
        for (place, one) in members.enumerated() {
            for (next, two) in members.enumerated().dropFirst(place) {
                for three in members.dropFirst(next) {
                    let json = JSONValue.object(JSONObject([one, two, three]))
                    var reader = ConsumerVersionSelector.Reader(json, providerBranch: "main", environments: ["production"])
                    let selector = reader.selector()
                    guard (selector == nil) == reader.problems.isEmpty else { continue }
                    Issue.record("\(json): \(String(describing: selector)) and \(reader.problems)")
                }
            }
        }
    }

    @Test("names what is wrong with its other members", arguments: wrongMembers)
    func members(_ body: String, _ expected: [String: [String]]) throws {
        #expect(try problems(body) == expected)
    }

    private static let emptyBranch =
        "is empty, but it decides what is pending and what is work in progress: send the branch's name, or leave the member out"

    static let wrongMembers: [(String, [String: [String]])] = [
        (
            #"{"includePendingStatus": "yes", "includeWipPactsSince": "soon"}"#,
            ["includePendingStatus": ["must be true or false"], "includeWipPactsSince": ["must be a date, such as 2026-01-31"]]
        ),
        (#"{"includeWipPactsSince": "2026-02-30"}"#, ["includeWipPactsSince": ["must be a date, such as 2026-01-31"]]),
        (#"{"includePendingStatus": true, "providerVersionBranch": ""}"#, ["providerVersionBranch": [emptyBranch]]),
        (#"{"includeWipPactsSince": "2026-01-01", "providerVersionBranch": ""}"#, ["providerVersionBranch": [emptyBranch]]),
        (#"{"providerVersionBranch": 7}"#, ["providerVersionBranch": ["must be a text"]]),
        (#"{"providerVersionTags": "dev"}"#, ["providerVersionTags": ["must be a list of texts that are not empty"]]),
        (#"{"providerVersionTags": ["dev", 1]}"#, ["providerVersionTags": ["must be a list of texts that are not empty"]]),
        (#"{"consumerVersionSelectors": {"latest": true}}"#, ["consumerVersionSelectors": ["must be a list"]]),
    ]

    @Test("may leave out everything, and be empty where that harms nothing")
    func lenient() throws {
        #expect(try VerificationQuery([:], environments: []) == VerificationQuery())
        let empty: JSONObject = [
            "providerVersionBranch": "", "providerVersionTags": nil, "consumerVersionSelectors": [], "includeWipPactsSince": nil, "new": 1,
        ]
        #expect(try VerificationQuery(empty, environments: []) == VerificationQuery())
        let tagged: JSONObject = ["providerVersionBranch": "", "providerVersionTags": ["dev"], "includePendingStatus": true]
        #expect(try VerificationQuery(tagged, environments: []) == VerificationQuery(tags: ["dev"], includesPending: true))
    }

    @Test("takes a date, or a moment")
    func date() throws {
        let day = try VerificationQuery(["includeWipPactsSince": "2026-11-22"], environments: []).wipSince
        #expect(day == Instant(iso8601: "2026-11-22T00:00:00Z"))
        let moment = try VerificationQuery(["includeWipPactsSince": "2026-11-22T10:00:00+01:00"], environments: []).wipSince
        #expect(moment == Instant(iso8601: "2026-11-22T09:00:00Z"))
    }

    @Test("finds nothing for a matching branch that is empty")
    func emptyMatchingBranch() throws {
        let body: JSONObject = ["providerVersionBranch": "", "consumerVersionSelectors": [["matchingBranch": true]]]
        #expect(try VerificationQuery(body, environments: []).selectors == [ConsumerVersionSelector(.branch(""))])
    }
}
