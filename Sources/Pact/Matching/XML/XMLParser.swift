/// Reads an XML document (XML 1.0 with namespaces) into a tree; document types are passed over, so no entity can grow.
///
/// As strict and as lenient as other implementations: nothing but an element may stand in the way of the declaration, a document type
/// follows something else, and line ends and blanks stay as they came.
struct XMLParser {
    private let scalars: [Unicode.Scalar]
    var position = 0
    private static let depthLimit = 256

    static func parse(_ bytes: [UInt8]) throws(XMLParsingError) -> XMLTree {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw XMLParsingError(reason: .invalidUTF8, line: 1) }
        var parser = XMLParser(text)
        return try parser.document()
    }

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    private mutating func document() throws(XMLParsingError) -> XMLTree {
        if scalars.starts(with: "<!DOCTYPE".unicodeScalars) { throw error(.expected("<?xml version=\"1.0\"?> before the document type")) }
        if take("<?xml") {
            if peek.map(Self.isBlank) == true {
                try skipDeclaration()
            } else {
                position = 0
            }
        }
        try skipMisc(allowsDocumentType: true)
        guard peek == "<" else { throw error(.expected("the root element")) }
        let root = try element(namespaces: ["xml": "http://www.w3.org/XML/1998/namespace"], depth: 1)
        try skipMisc(allowsDocumentType: false)
        guard peek == nil else { throw error(.textAfterRoot) }
        return root
    }

    // MARK: Elements

    private mutating func element(namespaces outer: [String: String], depth: Int) throws(XMLParsingError) -> XMLTree {
        guard depth <= Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
        position += 1
        let tag = try name()
        var namespaces = outer
        let attributes = try attributes(declaring: &namespaces)
        var tree = XMLTree(name: try resolved(tag, namespaces, usesDefault: true))
        for (name, value) in attributes {
            tree.attributes.append(XMLTree.Attribute(name: try resolved(name, namespaces, usesDefault: false), value: value))
        }
        if take("/>") { return tree }
        guard take(">") else { throw error(.expected("> of the tag \(tag)")) }
        tree.nodes = try content(namespaces: namespaces, depth: depth)
        let end = try name()
        guard end == tag else { throw error(.wrongEndTag(open: tag, found: end)) }
        skipBlanks()
        guard take(">") else { throw error(.expected("> of the tag \(tag)")) }
        return tree
    }

    /// Everything up to the end tag, whose `</` is taken. What an entity stands for and character data are texts of their own.
    private mutating func content(namespaces: [String: String], depth: Int) throws(XMLParsingError) -> [XMLTree.Node] {
        var nodes: [XMLTree.Node] = []
        while !take("</") {
            switch peek {
            case "<"?:
                if take("<!--") {
                    try skipComment()
                    nodes.append(.other)
                } else if take("<![CDATA[") {
                    nodes.append(.text(try skip(past: "]]>")))
                } else if take("<?") {
                    try skipInstruction()
                    nodes.append(.other)
                } else {
                    nodes.append(.element(try element(namespaces: namespaces, depth: depth + 1)))
                }
            case "&"?: nodes.append(.text(String(String.UnicodeScalarView([try reference()]))))
            default: nodes.append(.text(try characters()))
            }
        }
        return nodes
    }

    private mutating func characters() throws(XMLParsingError) -> String {
        let start = position
        while let next = peek, next != "<", next != "&" {
            guard next != "]" || !take("]]>") else { throw error(.expected("<![CDATA[ before ]]>")) }
            position += 1
        }
        guard position > start else { throw error(.unexpectedEnd) }
        return text(from: start)
    }

    /// The attributes of a tag but its namespace declarations, which are added to `namespaces`.
    private mutating func attributes(
        declaring namespaces: inout [String: String]
    ) throws(XMLParsingError) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var declared: Set<String> = []
        while true {
            let isApart = skipBlanks()
            guard let next = peek else { throw error(.unexpectedEnd) }
            if next == ">" || next == "/" { return attributes }
            guard isApart else { throw error(.expected("a blank before an attribute")) }
            let name = try name()
            skipBlanks()
            guard take("=") else { throw error(.expected("= behind the attribute \(name)")) }
            skipBlanks()
            let value = try quoted()
            guard declared.insert(name).inserted else { throw error(.repeatedAttribute(name)) }
            if name == "xmlns" {
                namespaces[""] = value
            } else if name.hasPrefix("xmlns:") {
                guard !value.isEmpty else { throw error(.expected("a name for the namespace \(name.dropFirst(6))")) }
                namespaces[String(name.dropFirst(6))] = value
            } else {
                attributes.append((name, value))
            }
        }
    }

    mutating func quoted() throws(XMLParsingError) -> String {
        guard let quote = peek, quote == "\"" || quote == "'" else { throw error(.expected("a quoted value")) }
        position += 1
        var value = String.UnicodeScalarView()
        while let next = peek, next != quote {
            guard next != "<" else { throw error(.expected("the end of a value before <")) }
            value.append(next == "&" ? try reference() : next)
            if next != "&" { position += 1 }
        }
        guard peek != nil else { throw error(.unexpectedEnd) }
        position += 1
        return String(value)
    }

    private func resolved(_ name: String, _ namespaces: [String: String], usesDefault: Bool) throws(XMLParsingError) -> XMLTree.Name {
        guard let colon = name.firstIndex(of: ":") else {
            let own = usesDefault ? namespaces[""] : nil
            return XMLTree.Name(namespace: own?.isEmpty == true ? nil : own, local: name)
        }
        guard let namespace = namespaces[String(name[..<colon])] else { throw error(.unknownPrefix(String(name[..<colon]))) }
        return XMLTree.Name(namespace: namespace, local: String(name[name.index(after: colon)...]))
    }

    // MARK: Characters

    var peek: Unicode.Scalar? { scalars.indices.contains(position) ? scalars[position] : nil }

    mutating func take(_ text: String) -> Bool {
        guard scalars[min(position, scalars.count)...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    private func text(from start: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<position]))
    }

    @discardableResult
    mutating func skip(past end: String) throws(XMLParsingError) -> String {
        let start = position
        while !take(end) {
            guard peek != nil else { throw error(.unexpectedEnd) }
            position += 1
        }
        return String(String.UnicodeScalarView(scalars[start..<position].dropLast(end.unicodeScalars.count)))
    }

    /// A comment whose beginning is taken; two hyphens end it.
    mutating func skipComment() throws(XMLParsingError) {
        try skip(past: "--")
        guard take(">") else { throw error(.expected("> behind -- in a comment")) }
    }

    /// An instruction whose beginning is taken; `xml` is none.
    mutating func skipInstruction() throws(XMLParsingError) {
        let target = try name()
        guard target.lowercased() != "xml" else { throw error(.expected("the declaration at the very beginning")) }
        guard !take("?>") else { return }
        guard skipBlanks() else { throw error(.expected("?> behind \(target)")) }
        try skip(past: "?>")
    }

    @discardableResult
    mutating func skipBlanks() -> Bool {
        let start = position
        while let next = peek, Self.isBlank(next) { position += 1 }
        return position > start
    }

    /// A name, perhaps with a prefix before a colon.
    mutating func name() throws(XMLParsingError) -> String {
        let start = position
        try skipNamePart()
        if peek == ":" {
            position += 1
            try skipNamePart()
        }
        return text(from: start)
    }

    private mutating func skipNamePart() throws(XMLParsingError) {
        let start = position
        while let next = peek, Self.isNamePart(next, isFirst: position == start) { position += 1 }
        guard position > start else { throw error(peek == nil ? .unexpectedEnd : .expected("a name")) }
    }

    /// What an entity or a number behind `&` stands for.
    private mutating func reference() throws(XMLParsingError) -> Unicode.Scalar {
        position += 1
        let name = try entityName()
        let named: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
        if let scalar = named[name] { return scalar }
        let number =
            name.hasPrefix("#x")
            ? Self.number(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? Self.number(name.dropFirst(), radix: 10) : nil
        guard let scalar = number.flatMap(Unicode.Scalar.init) else { throw error(.unknownEntity(name)) }
        return scalar
    }

    private static func number(_ digits: Substring, radix: Int) -> UInt32? {
        digits.first == "+" ? nil : UInt32(digits, radix: radix)
    }

    private mutating func entityName() throws(XMLParsingError) -> String {
        let name = scalars[position...].prefix(32).prefix { $0 != ";" }
        guard scalars.indices.contains(name.endIndex), scalars[name.endIndex] == ";" else { throw error(.expected("; behind &")) }
        position = name.endIndex + 1
        return String(String.UnicodeScalarView(name))
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private static func isNamePart(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        if scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { return true }
        if scalar.isASCII { return !isFirst && (scalar == "-" || scalar == "." || ("0"..."9").contains(scalar)) }
        if scalar.value == 0xD7 || scalar.value == 0xF7 { return false }
        return scalar.properties.isAlphabetic || (!isFirst && scalar.properties.isXIDContinue)
    }

    func error(_ reason: XMLParsingError.Reason) -> XMLParsingError {
        XMLParsingError(reason: reason, line: scalars.prefix(position).count { $0 == "\n" } + 1)
    }
}
