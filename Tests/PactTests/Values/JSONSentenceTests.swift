import Pact
import Testing

@Suite("What is said about texts that are no JSON")
struct JSONSentenceTests {
    @Test(
        "The sentence names the place, the reason and the remedy",
        arguments: [
            ("", "line 1, column 1: there is nothing here; write a value such as {}."),
            ("{\"a\":1", "line 1, column 7: the text ends here, but a comma or } is missing."),
            ("{'a':1}", "line 1, column 2: a single quote stands where a name in double quotes is needed."),
            ("[1;2]", "line 1, column 3: ; stands where a comma or ] is needed."),
            ("{\"a\"\n1}", "line 2, column 1: 1 stands where a colon is needed."),
            ("[1,]", "line 1, column 3: a comma stands before the closing bracket; take it away."),
            ("Ture", "line 1, column 1: Ture is no JSON value; did you mean true? A text stands in double quotes."),
            ("None", "line 1, column 1: None is no JSON value; did you mean null? A text stands in double quotes."),
            ("yes", "line 1, column 1: yes is no JSON value; did you mean true? A text stands in double quotes."),
            ("apple", "line 1, column 1: apple is no JSON value; a text stands in double quotes."),
            ("01", "line 1, column 1: 01 is no JSON number; write it like 1, -2.5 or 1e3, or in quotes if it is a text."),
            ("\"a\n\"", "line 1, column 3: a string must end on its own line; close it or write \\n."),
            ("\"\u{7}\"", "line 1, column 2: a control character stands in a string; write it as \\u0007."),
            ("\"\\d\"", "line 1, column 2: there is no escape \\d; a backslash itself is written \\\\."),
            ("\"\\uZ\"", "line 1, column 2: \\u needs four hexadecimal digits."),
            ("\"\\ud83d\"", "line 1, column 2: \\uD83D is only half of a character; write both halves."),
            ("\u{FEFF}1", "line 1, column 1: a byte order mark stands before the text; save it without one."),
            ("1 2", "line 1, column 3: something stands behind the end of the value; take it away."),
        ])
    func sentences(text: String, sentence: String) {
        let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse(text) }
        #expect(error?.sentence == "This is not JSON: \(sentence)")
    }

    @Test("Limits and broken bytes have their sentences too")
    func rest() {
        typealias Reason = JSONParsingError.Reason
        #expect(Reason.invalidUTF8.words == "these bytes are not UTF-8; save the text as UTF-8.")
        #expect(Reason.tooDeep(limit: 256).words == "more than 256 brackets stand inside each other; make it flatter.")
        #expect(Reason.tooLarge(limit: 5, bytes: 6).words == "the text has 6 bytes, and at most 5 are read; make it smaller.")
    }
}
