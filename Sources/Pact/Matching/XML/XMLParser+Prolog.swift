/// What may stand around the root element.
extension XMLParser {
    /// The declaration, whose beginning is taken: a version 1.x, then perhaps an encoding and whether the document stands alone.
    mutating func skipDeclaration() throws(XMLParsingError) {
        let version = try pseudoAttribute("version")
        guard let version, version.hasPrefix("1."), version.count > 2, version.utf8.dropFirst(2).allSatisfy(JSONNumberScan.isDigit) else {
            throw error(.expected("a version such as 1.0 in the declaration"))
        }
        if let encoding = try pseudoAttribute("encoding"), encoding.first?.isLetter != true {
            throw error(.expected("the name of an encoding"))
        }
        if let standalone = try pseudoAttribute("standalone"), standalone != "yes", standalone != "no" {
            throw error(.expected("yes or no behind standalone"))
        }
        skipBlanks()
        guard take("?>") else { throw error(.expected("?> behind the declaration")) }
    }

    /// The value of an attribute of the declaration; `nil` when another one or its end comes next.
    private mutating func pseudoAttribute(_ name: String) throws(XMLParsingError) -> String? {
        let start = position
        guard skipBlanks(), take(name) else {
            position = start
            return nil
        }
        skipBlanks()
        guard take("=") else { throw error(.expected("= behind \(name)")) }
        skipBlanks()
        return try quoted()
    }

    /// Comments, instructions and the document type around the root element.
    mutating func skipMisc(allowsDocumentType: Bool) throws(XMLParsingError) {
        while true {
            skipBlanks()
            if take("<!--") {
                try skipComment()
            } else if take("<?") {
                try skipInstruction()
            } else if allowsDocumentType, take("<!DOCTYPE") {
                try skipDocumentType()
            } else {
                return
            }
        }
    }

    /// A document type whose beginning is taken: a name, perhaps a system identifier and declarations in brackets, none of them read.
    private mutating func skipDocumentType() throws(XMLParsingError) {
        guard skipBlanks() else { throw error(.expected("a blank behind <!DOCTYPE")) }
        _ = try name()
        let start = position
        if skipBlanks(), take("SYSTEM") {
            skipBlanks()
            _ = try quoted()
        } else {
            position = start
        }
        skipBlanks()
        if take("[") {
            try skip(past: "]")
            skipBlanks()
        }
        guard take(">") else { throw error(peek == nil ? .unexpectedEnd : .expected("> of the document type")) }
    }
}
