/// Reads an XML document (XML 1.0 with namespaces) into a tree; document types are passed over, so no entity can grow.
struct XMLParser {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0
    private static let depthLimit = 256

    static func parse(_ bytes: [UInt8]) throws(XMLParsingError) -> XMLTree {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw XMLParsingError(reason: .invalidUTF8, line: 1) }
        var parser = XMLParser(text)
        return try parser.document()
    }

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { position = 1 }
    }

    private mutating func document() throws(XMLParsingError) -> XMLTree {
        try skipMisc()
        guard peek == "<" else { throw error(.expected("the root element")) }
        let root = try element(namespaces: ["xml": "http://www.w3.org/XML/1998/namespace"], depth: 1)
        try skipMisc()
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
        var tree = XMLTree(name: Self.resolved(tag, namespaces, usesDefault: true))
        for (name, value) in attributes {
            let attribute = XMLTree.Attribute(name: Self.resolved(name, namespaces, usesDefault: false), value: value)
            guard !tree.attributes.contains(where: { $0.name == attribute.name }) else { throw error(.repeatedAttribute(name)) }
            tree.attributes.append(attribute)
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

    /// Everything up to the end tag, whose `</` is taken.
    private mutating func content(namespaces: [String: String], depth: Int) throws(XMLParsingError) -> [XMLTree.Node] {
        var nodes: [XMLTree.Node] = []
        var text = ""
        while !take("</") {
            if take("<!--") {
                try skip(past: "-->")
            } else if take("<![CDATA[") {
                text += try skip(past: "]]>")
            } else if take("<?") {
                try skip(past: "?>")
            } else if peek == "<" {
                if !text.isEmpty { nodes.append(.text(text)) }
                text = ""
                nodes.append(.element(try element(namespaces: namespaces, depth: depth + 1)))
            } else {
                text.unicodeScalars.append(contentsOf: try character())
            }
        }
        if !text.isEmpty { nodes.append(.text(text)) }
        return nodes
    }

    /// The attributes of a tag but its namespace declarations, which are added to `namespaces`.
    private mutating func attributes(
        declaring namespaces: inout [String: String]
    ) throws(XMLParsingError) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        while true {
            skipBlanks()
            guard let next = peek else { throw error(.unexpectedEnd) }
            if next == ">" || next == "/" { return attributes }
            let name = try name()
            skipBlanks()
            guard take("=") else { throw error(.expected("= behind the attribute \(name)")) }
            skipBlanks()
            let value = try quoted()
            if name == "xmlns" {
                namespaces[""] = value
            } else if name.hasPrefix("xmlns:") {
                namespaces[String(name.dropFirst(6))] = value
            } else {
                attributes.append((name, value))
            }
        }
    }

    private mutating func quoted() throws(XMLParsingError) -> String {
        guard let quote = peek, quote == "\"" || quote == "'" else { throw error(.expected("a quoted value")) }
        position += 1
        var value = ""
        while peek != quote {
            let isBlank = peek.map(Self.isBlank) ?? false
            let next = try character()
            value.unicodeScalars.append(contentsOf: isBlank ? [" "] : next)
        }
        position += 1
        return value
    }

    private static func resolved(_ name: String, _ namespaces: [String: String], usesDefault: Bool) -> XMLTree.Name {
        let parts = name.split(separator: ":", maxSplits: 1)
        if parts.count == 2, let prefix = parts.first, let local = parts.last, let namespace = namespaces[String(prefix)] {
            return XMLTree.Name(namespace: namespace, local: String(local))
        }
        let own = usesDefault ? namespaces[""] : nil
        return XMLTree.Name(namespace: own?.isEmpty == true || parts.count == 2 ? nil : own, local: name)
    }

    // MARK: Characters

    private var peek: Unicode.Scalar? { scalars.indices.contains(position) ? scalars[position] : nil }

    private mutating func take(_ text: String) -> Bool {
        guard scalars[min(position, scalars.count)...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    @discardableResult
    private mutating func skip(past end: String) throws(XMLParsingError) -> String {
        var skipped = String.UnicodeScalarView()
        while !take(end) {
            guard let next = peek else { throw error(.unexpectedEnd) }
            skipped.append(next)
            position += 1
        }
        return String(skipped)
    }

    /// The declaration, comments, instructions and the document type around the root element.
    private mutating func skipMisc() throws(XMLParsingError) {
        while true {
            skipBlanks()
            if take("<!--") {
                try skip(past: "-->")
            } else if take("<?") {
                try skip(past: "?>")
            } else if take("<!DOCTYPE") {
                try skipDocumentType()
            } else {
                return
            }
        }
    }

    private mutating func skipDocumentType() throws(XMLParsingError) {
        var depth = 1
        while depth > 0 {
            switch peek {
            case nil: throw error(.unexpectedEnd)
            case "<"?: depth += 1
            case ">"?: depth -= 1
            default: break
            }
            position += 1
        }
    }

    private mutating func skipBlanks() {
        while let next = peek, Self.isBlank(next) { position += 1 }
    }

    private mutating func name() throws(XMLParsingError) -> String {
        let start = position
        while let next = peek, Self.isNamePart(next, isFirst: position == start) { position += 1 }
        guard position > start else { throw error(peek == nil ? .unexpectedEnd : .expected("a name")) }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    /// One character of text, or what an entity stands for.
    private mutating func character() throws(XMLParsingError) -> [Unicode.Scalar] {
        guard let next = peek else { throw error(.unexpectedEnd) }
        guard next != "<" else { throw error(.expected("the end of a value before <")) }
        position += 1
        guard next == "&" else { return [next] }
        let name = try entityName()
        let named: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
        if let scalar = named[name] { return [scalar] }
        let number =
            name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let scalar = number.flatMap(Unicode.Scalar.init) else { throw error(.unknownEntity(name)) }
        return [scalar]
    }

    private mutating func entityName() throws(XMLParsingError) -> String {
        let name = scalars[position...].prefix(32).prefix { $0 != ";" }
        guard scalars.indices.contains(name.endIndex), scalars[name.endIndex] == ";" else { throw error(.expected("; behind &")) }
        position = name.endIndex + 1
        return String(String.UnicodeScalarView(name))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private static func isNamePart(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        if scalar == "_" || scalar == ":" || scalar.properties.isAlphabetic { return true }
        return !isFirst && (scalar == "-" || scalar == "." || scalar.properties.isXIDContinue)
    }

    private func error(_ reason: XMLParsingError.Reason) -> XMLParsingError {
        XMLParsingError(reason: reason, line: scalars.prefix(position).count { $0 == "\n" } + 1)
    }
}
