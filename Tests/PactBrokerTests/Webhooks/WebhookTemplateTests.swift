import Pact
import Testing

@testable import PactBroker

@Suite("Variables in a webhook's texts")
struct WebhookTemplateTests {
    private static let nasty = "a\"b\\c\nd</x>&e=1 ${pactbroker.providerName}\u{1B}[31m"
    private let template = WebhookTemplate(
        variables: WebhookVariables(["consumerName": "Web", "branch": nasty, "dots": "..", "empty": ""]))

    @Test(
        "known ones are replaced once, all others stay",
        arguments: [
            ("x ${pactbroker.consumerName} y", "x Web y"), ("${pactbroker.consumerName}${pactbroker.consumerName}", "WebWeb"),
            ("${pactbroker.unknown}", "${pactbroker.unknown}"), ("${pactbroker.consumerName", "${pactbroker.consumerName"),
            ("${pactbroker.${pactbroker.consumerName}}", "${pactbroker.Web}"), ("[${pactbroker.empty}]", "[]"),
            ("${user.secret} $${pactbroker.consumerName}", "${user.secret} $Web"), ("", ""),
        ])
    func plain(text: String, expected: String) {
        #expect(template.filled(text) == expected)
    }

    @Test("a value cannot leave the text that it is put in, nor bring variables of its own")
    func json() throws {
        let body: JSONValue = ["a": "<${pactbroker.branch}>", "n": 1, "list": ["${pactbroker.consumerName}", true]]
        let text = template.filled(body).text()
        let read = try JSONValue.parse(text)
        #expect(read["a"]?.string == "<\(Self.nasty)>")
        #expect(read["list"] == ["Web", true])
        #expect(read.object?.count == 3)
    }

    @Test("a text that is JSON in part keeps its shape")
    func jsonText() throws {
        let read = try JSONValue.parse(template.filledJSONText(#"{"a": "${pactbroker.branch}", "b": 2}"#))
        #expect(read["a"]?.string == Self.nasty)
        #expect(read.object?.count == 2)
    }

    @Test(
        "in an address each value stays in its segment or parameter",
        arguments: [
            ("/x/${pactbroker.consumerName}?b=${pactbroker.empty}", "/x/Web?b="), ("/${pactbroker.dots}/run", "/%2E%2E/run"),
            ("/${pactbroker.unknown}", "/$%7Bpactbroker.unknown%7D"), ("/ü", "/%C3%BC"), ("/a%20b", "/a%20b"),
            (
                "/${pactbroker.branch}",
                "/a%22b%5Cc%0Ad%3C%2Fx%3E%26e%3D1%20%24%7Bpactbroker.providerName%7D%1B%5B31m"
            ),
        ])
    func target(text: String, expected: String) {
        #expect(template.filledTarget(text) == expected)
    }

    @Test(
        "the body is written in the way of its kind",
        arguments: [
            ("application/json", #"{"k": "${pactbroker.b}"}"#, #"{"k": "q\"<&"}"#),
            ("application/xml", "<k>${pactbroker.b}</k>", "<k>q&quot;&lt;&amp;</k>"),
            ("application/x-www-form-urlencoded", "k=${pactbroker.b}&l=1", "k=q%22%3C%26&l=1"), ("text/plain", "${pactbroker.b}", "q\"<&"),
        ])
    func kinds(type: String, body: String, expected: String) throws {
        let webhook = Webhook.make(headers: [.init(name: "content-type", value: type)], body: body, isJSONBody: false)
        let request = try webhook.request(WebhookVariables(["b": "q\"<&"]), mark: "m").request
        #expect(String(decoding: request.body, as: UTF8.self) == expected)
    }

    @Test("what goes out says who sends it, what it is, and that a webhook sent it")
    func headers() throws {
        let webhook = Webhook.make(
            headers: [.init(name: "X-Auth-Token", value: "s3cret")], body: #"{"a":1}"#, username: "u", password: "p@ss")
        let request = try webhook.request(WebhookVariables([:]), mark: "mark")
        #expect(request.request.headers.first("Authorization") == "Basic dTpwQHNz")
        #expect(request.request.headers.first("Content-Type") == "application/json")
        #expect(request.request.headers.first(WebhookMark.header) == "mark")
        #expect(request.shownHeaders.first("Authorization") == "**********")
        #expect(request.shownHeaders.first("X-Auth-Token") == "**********")
        #expect(request.masked("s3cret dTpwQHNz p@ss u") == "********** ********** ********** u")
    }
}
