import Pact
import Testing

@Suite("Headers")
struct HeadersTests {
    @Test("Setting a header leaves one field of its name, at the place of the first")
    func setting() {
        var headers: Headers = ["A": "1", "b": "2", "a": "1", "B": "3"]
        headers.set("a", "1")
        #expect(headers == ["A": "1", "b": "2", "B": "3"])
        headers.set("C", "4")
        headers.remove("B")
        #expect(headers == ["A": "1", "C": "4"])
    }

    @Test(
        "Only headers that are lists are split at their commas",
        arguments: [
            ("Accept", "text/html , application/json", ["text/html", "application/json"]), ("VARY", "a,b", ["a", "b"]),
            ("Date", " Mon, 14 Jan 2019 ", ["Mon, 14 Jan 2019"]), ("Content-Type", "a, b", ["a, b"]), ("Allow", "", [""]),
        ])
    func splitting(name: String, text: String, values: [String]) {
        #expect(HeaderValues.split(text, of: name) == values)
    }

    @Test("Fields of one name are read together, each split")
    func matchedValues() {
        let headers: Headers = ["Accept": "a, b", "X": "1, 2", "accept": "c"]
        #expect(headers.matchedValues(of: "ACCEPT") == ["a", "b", "c"])
        #expect(headers.matchedValues(of: "x") == ["1, 2"])
        #expect(headers.matchedValues(of: "y") == [])
    }
}
