import Pact
import Testing

@testable import PactBroker

@Suite("What cannot be published")
struct PublishingValidationTests {
    private static let good = AskedBroker.contract(AskedBroker.pact(), consumer: "Website")

    private static func contract(_ changes: (name: String, value: JSONValue?)...) -> JSONValue {
        var object = good.object ?? JSONObject()
        for change in changes { object[change.name] = change.value }
        return .object(object)
    }

    private static func request(_ contracts: [JSONValue], _ changes: (name: String, value: JSONValue)...) -> JSONValue {
        var body: JSONObject = ["pacticipantName": "Website", "pacticipantVersionNumber": "1", "contracts": .array(contracts)]
        for change in changes { body[change.name] = change.value }
        return .object(body)
    }

    @Test(
        "each member that is wrong is named with what is wrong",
        arguments: [
            ([:], ["pacticipantName: is missing", "pacticipantVersionNumber: is missing", "contracts: is missing"]),
            (
                ["pacticipantName": "", "pacticipantVersionNumber": nil, "contracts": []],
                [
                    "pacticipantName: must be filled", "pacticipantVersionNumber: must be filled",
                    "contracts: must have at least one contract",
                ]
            ),
            (
                ["pacticipantName": 1, "pacticipantVersionNumber": " ", "contracts": 1],
                [
                    "pacticipantName: must be a string", "pacticipantVersionNumber: cannot be blank", "contracts: must be an array",
                ]
            ),
            (request([good], ("branch", " ")), ["branch: cannot be blank"]),
            (request([good], ("branch", "a\nb")), ["branch: cannot contain multiple lines"]),
            (request([good], ("pacticipantVersionNumber", "1\r\n2")), ["pacticipantVersionNumber: cannot contain multiple lines"]),
            (request([good], ("tags", ["dev", "", 7])), ["tags: must be filled (at index 1)", "tags: must be a string (at index 2)"]),
            (request([good], ("tags", "dev")), ["tags: must be an array"]),
            (request([good], ("buildUrl", 7)), ["buildUrl: must be a string"]),
            (
                request([good], ("pacticipantVersionNumber", "..")),
                ["pacticipantVersionNumber: cannot be '..', since no address can be made of it"]
            ),
            (request([good], ("branch", "a\u{1B}[2J")), ["branch: cannot contain control characters"]),
            (request([7]), ["contracts: must be an object (at index 0)"]),
            (
                request([[:]]),
                [
                    "contracts: consumerName is missing (at index 0)", "contracts: providerName is missing (at index 0)",
                    "contracts: specification is missing (at index 0)", "contracts: contentType is missing (at index 0)",
                    "contracts: content is missing (at index 0)",
                ]
            ),
            (request([good, contract(("specification", "oas"))]), ["contracts: specification must be one of: pact (at index 1)"]),
            (
                request([contract(("contentType", "application/yaml"))]),
                ["contracts: contentType must be one of: application/json (at index 0)"]
            ),
            (request([contract(("onConflict", "zz"))]), ["contracts: onConflict must be one of: overwrite, merge (at index 0)"]),
            (request([contract(("content", "!!!!"))]), ["contracts: content is not valid Base64, or it is empty (at index 0)"]),
            (
                request([contract(("content", "bm9wZQo="))]),
                [
                    "contracts: content could not be parsed as application/json: This is not JSON: line 1, column 1: nope is no JSON "
                        + "value; a text stands in double quotes. (at index 0)"
                ]
            ),
            (
                request([contract(("content", "WzFdCg=="))]),
                ["contracts: parsed content must be a JSON object, and is of the kind Array (at index 0)"]
            ),
            (
                request([contract(("content", "eyJjb25zdW1lciI6eyJuYW1lIjoiVSJ9LCJ4Ijoi/yJ9"))]),
                [
                    "contracts: contract content has a byte that is no UTF-8 behind character 30, and so is no JSON. Before it stands: "
                        + #"'{"consumer":{"name":"U"},"x":"' (at index 0)"#
                ]
            ),
            (
                request([contract(("consumerName", "Other"))]),
                [
                    "contracts: consumer name in contract content ('Website') must match consumerName in contract params ('Other') (at index 0)",
                    "contracts: consumerName ('Other') must match pacticipantName ('Website') (at index 0)",
                ]
            ),
            (
                request([contract(("providerName", "Other"))]),
                [
                    "contracts: provider name in contract content ('Service') must match providerName in contract params ('Other') (at index 0)"
                ]
            ),
        ] as [(JSONValue, [String])])
    func refused(body: JSONValue, problems: [String]) async throws {
        let broker = try AskedBroker()
        let answer = try await broker.ask("POST", "/contracts/publish", body)
        #expect(answer.status == 400)
        let errors = answer.json["errors"]?.object?.members.flatMap { field in
            field.value.array?.compactMap { $0.string.map { "\(field.name): \($0)" } } ?? []
        }
        #expect(errors?.sorted() == problems.sorted())
        #expect(broker.broker.read { $0 } == Catalogue())
    }

    @Test("a body that is no JSON, or no object, is a mistake of the client", arguments: ["nope", "[]", "7"])
    func noObject(body: String) async throws {
        #expect(try await AskedBroker().ask("POST", "/contracts/publish", bytes: Array(body.utf8)).status == 400)
    }

    @Test(
        "any other name, and a pact that is none, can be published",
        arguments: [
            ("a b/c", "feat/x y", [:]), ("1", nil, ["a": 1]),
            (String(repeating: "x", count: 300), "äöü 💶", ["interactions": [1, "x", nil]]),
            ("<script>", "../..", ["metadata": 1, "interactions": [:]]),
        ] as [(String, String?, JSONValue)])
    func accepted(name: String, branch: String?, pact: JSONValue) async throws {
        let broker = try AskedBroker()
        let answer = try await broker.publish([pact], of: name, as: name, branch: branch)
        #expect(answer.status == 200)
        let address = try #require(answer.hrefs("pb:contracts").first)
        let document = try await broker.ask("GET", address)
        #expect(document.status == 200)
        #expect(document.href("self") == address)
    }

    @Test("what stands in line breaks is Base64 too, as some tools write it")
    func wrapped() async throws {
        let broker = try AskedBroker()
        let content = Self.good["content"]?.string ?? ""
        let wrapped = content.prefix(76) + "\n" + content.dropFirst(76) + "\n"
        let body = Self.request([Self.contract(("content", .string(String(wrapped))))])
        #expect(try await broker.ask("POST", "/contracts/publish", body).status == 200)
    }
}
