import Testing

@testable import Pact

@Suite("Reading XML")
struct XMLParserTests {
    @Test("Elements, attributes, text, entities, character data and comments are read; declarations are left out")
    func reads() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE a [<!ENTITY x "y">]>
            <!-- before -->
            <a xmlns="urn:a" xmlns:p="urn:p" id='1 &lt; 2' p:kind="k"><p:b/>x &amp; &#65;&#x42;<!-- no --><![CDATA[<c>]]></a>
            """
        let tree = try XMLParser.parse(Array(text.utf8))
        #expect(tree.name == XMLTree.Name(namespace: "urn:a", local: "a"))
        #expect(
            tree.attributes == [
                XMLTree.Attribute(name: XMLTree.Name(namespace: nil, local: "id"), value: "1 < 2"),
                XMLTree.Attribute(name: XMLTree.Name(namespace: "urn:p", local: "kind"), value: "k"),
            ])
        #expect(tree.elements.map(\.name.qualified) == ["urn:p:b"])
        #expect(tree.text == "x & AB<c>")
    }

    @Test(
        "What is no XML is refused with its line",
        arguments: [
            ("", .expected("the root element"), 1),
            ("<a>", .unexpectedEnd, 1),
            ("<a>\n</b>", .wrongEndTag(open: "a", found: "b"), 2),
            ("<a/><b/>", .textAfterRoot, 1),
            ("<a b/>", .expected("= behind the attribute b"), 1),
            ("<a b=1/>", .expected("a quoted value"), 1),
            ("<a b='1' b='2'/>", .repeatedAttribute("b"), 1),
            ("<a>&nbsp;</a>", .unknownEntity("nbsp"), 1),
            ("<a>&lt</a>", .expected("; behind &"), 1),
            ("<a b='<'/>", .expected("the end of a value before <"), 1),
            ("<1/>", .expected("a name"), 1),
            ("<a><!-- </a>", .unexpectedEnd, 1),
            ("<!DOCTYPE a", .unexpectedEnd, 1),
        ] as [(String, XMLParsingError.Reason, Int)])
    func refuses(text: String, reason: XMLParsingError.Reason, line: Int) {
        #expect(throws: XMLParsingError(reason: reason, line: line)) { try XMLParser.parse(Array(text.utf8)) }
        #expect(XMLParsingError(reason: reason, line: line).sentence.hasSuffix("line \(line)"))
    }

    @Test("Elements nested without end are refused before the stack is full")
    func depth() {
        let text = String(repeating: "<a>", count: 5000)
        #expect(throws: XMLParsingError(reason: .tooDeep(limit: 256), line: 1)) { try XMLParser.parse(Array(text.utf8)) }
    }

    @Test("Random pieces of XML never bring the reader down", arguments: 0..<10)
    func fuzz(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "<", ">", "/", "a", "b", "=", "'", "\"", "&", ";", "#x", "!", "--", "[CDATA[", "]]>", "?", " ", "\n", "xmlns", ":", "é",
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 0...20, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let bytes = Array(text.utf8)
            #expect((try? XMLParser.parse(bytes)) == (try? XMLParser.parse(bytes)))
        }
    }
}
