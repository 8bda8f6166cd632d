import Pact
import Testing

@Suite("Query strings")
struct QueryTests {
    @Test(
        "A query is decoded and grouped by name",
        arguments: [
            ("", [:]), ("a=1", ["a": ["1"]]), ("a=1&b=2&a=3", ["a": ["1", "3"], "b": ["2"]]), ("a", ["a": [nil]]),
            ("a=", ["a": [""]]), ("&&a=1&", ["a": ["1"]]), ("a=b=c", ["a": ["b=c"]]), ("a+b=c+d", ["a b": ["c d"]]),
            ("a=%20%C3%A9%2B", ["a": [" é+"]]), ("a=%zz%2", ["a": ["%zz%2"]]), ("a=%FF", ["a": ["%FF"]]), ("=1", ["": ["1"]]),
        ] as [(String, KeyValuePairs<String, [String?]>)])
    func decoding(text: String, parameters: KeyValuePairs<String, [String?]>) {
        let query = Query.parse(text)
        #expect(query.map(\.name) == parameters.map(\.key))
        #expect(query.map(\.values) == parameters.map(\.value))
    }

    @Test("Writing a query gives one that decodes to the same")
    func encoding() {
        let query: [(name: String, values: [String?])] = [("a b", ["1&2", nil, ""]), ("é", ["=+%~"])]
        let text = Query.text(of: query)
        #expect(text == "a%20b=1%262&a%20b&a%20b=&%C3%A9=%3D%2B%25~")
        #expect(Query.parse(text).elementsEqual(query) { $0 == $1 })
    }
}
