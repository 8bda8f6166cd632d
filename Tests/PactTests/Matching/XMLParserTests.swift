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
        #expect(tree.text == "x&AB<c>")
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
            ("<?xml version='1.0'?><!DOCTYPE a", .unexpectedEnd, 1),
            ("<!DOCTYPE a><a/>", .expected("<?xml version=\"1.0\"?> before the document type"), 1),
            ("\u{FEFF}<a/>", .expected("the root element"), 1),
            ("<?xml version='2.0'?><a/>", .expected("a version such as 1.0 in the declaration"), 1),
            ("<?xml encoding='UTF-8'?><a/>", .expected("a version such as 1.0 in the declaration"), 1),
            ("<?xml version='1.0' encoding='8'?><a/>", .expected("the name of an encoding"), 1),
            ("<?xml version='1.0' standalone='maybe'?><a/>", .expected("yes or no behind standalone"), 1),
            ("<?xml version='1.0' a='b'?><a/>", .expected("?> behind the declaration"), 1),
            ("<?xml version='1.0'?><!DOCTYPE a PUBLIC 'b' 'c'><a/>", .expected("> of the document type"), 1),
            (" <?xml version='1.0'?><a/>", .expected("the declaration at the very beginning"), 1),
            ("<a b='1'c='2'/>", .expected("a blank before an attribute"), 1),
            ("<a>]]></a>", .expected("<![CDATA[ before ]]>"), 1),
            ("<a><!-- -- --></a>", .expected("> behind -- in a comment"), 1),
            ("<a><?xml b?></a>", .expected("the declaration at the very beginning"), 1),
            ("<a><?b/?></a>", .expected("?> behind b"), 1),
            ("<p:a/>", .unknownPrefix("p"), 1),
            ("<a q:b='1'/>", .unknownPrefix("q"), 1),
            ("<a xmlns:p=''/>", .expected("a name for the namespace p"), 1),
            ("<a:b:c xmlns:a='u'/>", .expected("a blank before an attribute"), 1),
            ("<a>&#+65;</a>", .unknownEntity("#+65"), 1),
        ] as [(String, XMLParsingError.Reason, Int)])
    func refuses(text: String, reason: XMLParsingError.Reason, line: Int) {
        #expect(throws: XMLParsingError(reason: reason, line: line)) { try XMLParser.parse(Array(text.utf8)) }
        #expect(XMLParsingError(reason: reason, line: line).sentence.hasSuffix("line \(line)"))
    }

    @Test(
        "Declarations, document types and instructions before the root are passed over",
        arguments: [
            "<?xml version=\"1.1\" encoding='UTF-8' standalone='yes' ?><a/>", "<?xml version='1.0'?><!DOCTYPE a SYSTEM \"b.dtd\"><a/>",
            "<?xml version='1.0'?>\n<!DOCTYPE a [\n<!ELEMENT a (#PCDATA)> ] ><a/>", "<?xml-stylesheet b?><a/>", "<!-- b --><a/><?b c?>\n",
        ])
    func prolog(text: String) throws {
        #expect(try XMLParser.parse(Array(text.utf8)) == XMLTree(name: XMLTree.Name(namespace: nil, local: "a")))
    }

    @Test("What an entity stands for, character data, comments and instructions are nodes of their own; blanks stay as they came")
    func nodes() throws {
        let tree = try XMLParser.parse(Array("<a b=' 1\n2 '> x&amp;<![CDATA[]]><!--c--><?d e?> y </a>".utf8))
        #expect(tree.nodes == [.text(" x"), .text("&"), .text(""), .other, .other, .text(" y ")])
        #expect(tree.text == "x&y")
        #expect(tree.attributes.first?.value == " 1\n2 ")
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
