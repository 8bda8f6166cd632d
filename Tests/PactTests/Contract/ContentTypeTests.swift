import Pact
import Testing

@Suite("Content types")
struct ContentTypeTests {
    @Test(
        "A header's value is read in lower case, with suffix and parameters",
        arguments: [
            ("application/json", "application/json"), ("Application/JSON; Charset=UTF-8", "application/json;charset=utf-8"),
            ("application/hal+json", "application/hal+json"), ("text/plain;b=\"X y\";a=1", "text/plain;a=1;b=X y"), ("*/*", "*/*"),
            ("application/json;", "application/json"),
        ])
    func reading(text: String, printed: String) {
        #expect(ContentType.parse(text)?.description == printed)
    }

    @Test("What has no type and subtype is none", arguments: ["", "json", "a/b/c", "/json", "text/", "te xt/plain", "a,b/c"])
    func refused(text: String) {
        #expect(ContentType.parse(text) == nil)
    }

    @Test(
        "Types agree one way",
        arguments: [
            ("application/json", "application/json", true), ("application/json", "application/json;charset=utf-8", true),
            ("application/json;charset=utf-8", "application/json", false), ("application/json", "application/hal+json", true),
            ("application/hal+json", "application/json", false),
            ("application/json;charset=UTF-8", "application/json; charset=utf-8", true),
            ("application/json;charset=utf-8", "application/json;charset=ascii", false), ("text/xml", "application/xml", true),
            ("application/xml", "text/xml;charset=utf-8", true), ("application/xml;charset=utf-8", "text/xml", false),
            ("application/xml", "application/atom+xml", true), ("text/plain", "text/html", false), ("application/json", "text/json", false),
            ("application/hal+json", "application/hal+json;profile=x", true),
        ])
    func agreement(expected: String, actual: String, agrees: Bool) {
        #expect(ContentType.agrees(expected: .parse(expected), actual: .parse(actual)) == agrees)
    }

    @Test("An unknown type agrees with all")
    func unknown() {
        #expect(ContentType.agrees(expected: nil, actual: .json))
        #expect(ContentType.agrees(expected: .json, actual: nil))
    }

    @Test(
        "A type knows how it is compared",
        arguments: [
            ("application/json", "json"), ("application/hal+json", "json"), ("application/json-patch", "json"),
            ("application/graphql", "json"), ("text/xml", "xml"), ("application/atom+xml", "xml"), ("text/plain", "text"),
            ("text/html", "text"), ("application/x-www-form-urlencoded", "form"), ("multipart/form-data;boundary=x", "multipart"),
            ("image/png", ""), ("application/octet-stream", ""), ("text/json", "text"),
        ])
    func kinds(text: String, kind: String) throws {
        let type = try #require(ContentType.parse(text))
        let kinds = [
            ("json", type.isJSON), ("xml", type.isXML), ("text", type.isText), ("form", type.isForm), ("multipart", type.isMultipart),
        ]
        #expect(kinds.filter(\.1).map(\.0).joined() == kind)
    }

    @Test(
        "A type is guessed from how the text begins",
        arguments: [
            (" <?xml version=\"1.0\"?><a/>", "application/xml"), ("<!DOCTYPE html>", "text/html"), ("\n<HTML><body>", "text/html"),
            ("<html lang=\"en\">", "application/xml"), ("<a>", "application/xml"), ("< a>", "text/plain"), ("true", "application/json"),
            ("nullable", "application/json"), ("12 apples", "application/json"), ("\"a", "application/json"), ("[", "application/json"),
            ("{}", "application/json"), ("{ \"a\": 1}", "application/json"), ("{\"\": 1}", "text/plain"), ("{a}", "text/plain"),
            ("-1", "text/plain"), ("hello", "text/plain"), ("", "text/plain"),
        ])
    func guesses(text: String, type: String) {
        #expect(ContentTypeGuess.ofText(text.utf8).description == type)
    }

    @Test("Off the wire only 32 bytes are looked at, and bytes that are no text stay unknown")
    func offTheWire() {
        #expect(ContentTypeGuess.offTheWire(Array("[1]".utf8)) == .json)
        #expect(ContentTypeGuess.offTheWire(Array(String(repeating: " ", count: 32).utf8) + Array("[1]".utf8)) == .plainText)
        #expect(ContentTypeGuess.offTheWire([0xFF, 0xD8]) == nil)
        #expect(ContentTypeGuess.offTheWire([]) == nil)
    }
}
