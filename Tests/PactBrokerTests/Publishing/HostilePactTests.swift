import Pact
import Testing

@testable import PactBroker

@Suite("A pact that means harm")
struct HostilePactTests {
    private static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "../../etc/passwd", "%2e%2e%2f", "\u{1B}[2J\u{1B}]0;owned\u{07}",
        "a\u{202E}b", "'; DROP TABLE pact;--", "${pactbroker.pactUrl}", "{version}", "\u{0}\u{1}\u{7F}\u{9B}31m", "line\r\nSet-Cookie: a=b",
        "\u{FEFF}", "\u{E9}", "e\u{301}", "💣", "</svg>",
    ]

    private static var pact: JSONValue {
        let strings = JSONValue.array(texts.map { .string($0) })
        let interactions = texts.map { text -> JSONValue in
            [
                "description": .string(text), "providerState": .string(text), "_id": .string(text),
                "request": [
                    "method": .string(text), "path": .string(text), "headers": .object([text: .string(text)]), "query": .string(text),
                ],
                "response": ["status": 200, "body": strings],
            ]
        }
        return [
            "consumer": ["name": "Web/../<b>site"], "provider": ["name": "Ser vice?#%2F"], "interactions": .array(interactions),
            "metadata": .object(["pactSpecification": ["version": .string("<2>")], "x": strings]), "unknown": ["big": .number(number)],
            "createdAt": "1970", "_links": ["self": ["href": "http://evil.test"]],
        ]
    }

    private static let number = JSONNumber("123456789012345678901234567890.10") ?? JSONNumber(0)

    @Test("comes back as it was, with links that lead to this broker alone")
    func comesBack() async throws {
        let broker = try AskedBroker()
        let answer = try await broker.publish([Self.pact], of: "Web/../<b>site", as: "1.0/../\"<i>", branch: "a/../b", tags: ["<t>"])
        #expect(answer.status == 200)
        let address = try #require(answer.hrefs("pb:contracts").first)
        #expect(
            address == AskedBroker.base
                + "/pacts/provider/Ser%20vice%3F%23%252F/consumer/Web%2F..%2F%3Cb%3Esite/version/1.0%2F..%2F%22%3Ci%3E")
        let document = try await broker.ask("GET", address)
        let given = try #require(document.json.object)
        let published = Self.pact.object ?? [:]
        for name in ["consumer", "provider", "metadata", "unknown"] { #expect(given[name] == published[name], "\(name)") }
        #expect(given["unknown"]?["big"]?.number?.text == Self.number.text)
        #expect(
            given["interactions"]?.array?.map(PublishedPact.withoutID) == published["interactions"]?.array?.map(PublishedPact.withoutID))
        for link in given["_links"]?.object?.members ?? [] where link.name != "curies" {
            #expect(link.value["href"]?.string?.hasPrefix(AskedBroker.base + "/") == true, "\(link.name)")
        }
        for relation in ["pb:latest-pact-version", "pb:pact-version", "pb:all-pact-versions"] {
            #expect(try await broker.ask("GET", document.href(relation) ?? "").status == 200, "\(relation)")
        }
        #expect(document.headers.first("Content-Type") == "application/hal+json;charset=utf-8")
        #expect(!document.text.unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test("does no harm in a conflict, a list of states or a picture")
    func elsewhere() async throws {
        let broker = try AskedBroker()
        try await broker.publish([Self.pact], of: "Web/../<b>site", as: "1")
        var other = Self.pact.object ?? [:]
        other["interactions"] = []
        let conflict = try await broker.publish([.object(other)], of: "Web/../<b>site", as: "1")
        #expect(conflict.status == 409)
        #expect(!conflict.text.unicodeScalars.contains { $0.value < 0x20 })
        let pair = "/pacts/provider/Ser%20vice%3F%23%252F/consumer/Web%2F..%2F%3Cb%3Esite"
        let badge = try await broker.ask("GET", pair + "/latest/badge")
        #expect(!badge.text.contains("<b>"))
        let states = try await broker.ask("GET", "/pacts/provider/Ser%20vice%3F%23%252F/provider-states")
        #expect(states.json["providerStates"]?.array?.count == Self.texts.count)
    }
}
