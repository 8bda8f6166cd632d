extension RegularExpressionTranslation {
    /// An escape outside a class.
    mutating func translateEscape() throws(RegularExpressionError) {
        guard let letter = peek(1) else { throw .trailingBackslash(offset: position) }
        switch letter {
        case "h": emitAtom("[0-9a-fA-F]", taking: 2)
        case "H": emitAtom("[^0-9a-fA-F]", taking: 2)
        case "v": emitAtom("\\x0B", taking: 2)
        case "Q":
            throw .foreignConstruct("\\Q", instead: "put a backslash before each special character", offset: position)
        case "O": emitAtom("[\\s\\S]", taking: 2)
        case "N": emitAtom("[^\\n]", taking: 2)
        case "K":
            // It moves the start of what counts as found, which makes no difference where the whole text has to match.
            emit("", taking: 2)
            atom = nil
        case "y", "Y":
            throw .foreignConstruct("\\" + String(letter), instead: "write \\b for the edge of a word", offset: position)
        case "k": try translateBackReference()
        case "g": throw .foreignConstruct("\\g", instead: "write the group out a second time", offset: position)
        case "A", "z", "Z", "b", "B", "G":
            copy(2)
            atom = nil
        case "p", "P": translateProperty(letter)
        case "x", "u": translateCodePoint()
        case "1"..."9": try translateDigits()
        default: emitAtom("\\" + String(letter), taking: 2)
        }
    }

    /// `\p{^Lu}` says the same as `\P{Lu}`.
    private mutating func translateProperty(_ letter: Unicode.Scalar) {
        let rest = scalars.dropFirst(position + 2)
        guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return emitAtom("\\" + String(letter), taking: 2) }
        let name = rest[rest.startIndex..<end].dropFirst()
        let isNegated = name.first == "^"
        let opposite: Unicode.Scalar = letter == "p" ? "P" : "p"
        let body = "{" + text(of: isNegated ? name.dropFirst() : name) + "}"
        emitAtom("\\" + String(isNegated ? opposite : letter) + body, taking: end + 1 - position)
    }

    /// `\101` is a character by its octal number; `\1` a group by its number, which no pattern with named groups may use.
    private mutating func translateDigits() throws(RegularExpressionError) {
        let octal = scalars.dropFirst(position + 1).prefix(3).prefix { ("0"..."7").contains($0) }
        if octal.count == 3, let code = UInt32(text(of: octal), radix: 8), code < 0x80 {
            return emitAtom("\\x{\(String(code, radix: 16))}", taking: 4)
        }
        let number = scalars.dropFirst(position + 1).prefix { ("0"..."9").contains($0) }
        guard nameCount == 0 else {
            throw .foreignConstruct("\\" + text(of: number), instead: "write \\k<name>, since the groups have names", offset: position)
        }
        emitAtom("\\" + text(of: number), taking: number.count + 1)
    }

    /// `\xHH`, `\x{H…}` and `\uHHHH` are one atom with their digits.
    private mutating func translateCodePoint() {
        atom = output.count
        isRepeated = false
        if peek(2) == "{", let end = scalars.dropFirst(position).firstIndex(of: "}") {
            return copy(end + 1 - position)
        }
        let limit = peek(1) == "u" ? 4 : 2
        let digits = scalars.dropFirst(position + 2).prefix(limit).prefix { $0.properties.isASCIIHexDigit }
        copy(2 + digits.count)
    }

    /// `\k<name>`, `\k'name'` and `\k<1>`.
    private mutating func translateBackReference() throws(RegularExpressionError) {
        let start = position
        guard let open = peek(2), open == "<" || open == "'" else {
            return emitAtom("k", taking: 2)
        }
        let body = scalars.dropFirst(position + 3)
        guard let end = body.firstIndex(of: open == "<" ? ">" : "'") else {
            throw .unknownGroup(text(of: body), offset: start)
        }
        let name = text(of: body[body.startIndex..<end])
        if let number = Int(name), number > 0 {
            emitAtom("\\\(number)", taking: end + 1 - position)
        } else if let translated = names[name] {
            emitAtom("\\k<\(translated)>", taking: end + 1 - position)
        } else {
            throw .unknownGroup(name, offset: start)
        }
    }

    /// A class: `[…]` with ranges, nested classes, `&&` and POSIX names.
    mutating func translateClass() throws(RegularExpressionError) {
        let start = position
        atom = output.count
        isRepeated = false
        var depth = 0
        repeat {
            guard let next = peek() else { throw .unclosedClass(offset: start) }
            switch next {
            case "[" where startsWith("[:") && closesPOSIXName(): copyPOSIXName()
            case "[":
                depth += 1
                try openClass(from: start)
            case "]":
                depth -= 1
                copy(1)
            case "\\": try translateClassEscape()
            case "-" where peek(1) == "-": emit("\\-", taking: 1)
            case "#", "{", "}", "$": emit("\\" + String(next), taking: 1)
            case _ where next.properties.isWhitespace && isExtended: emit("\\" + String(next), taking: 1)
            default: copy(1)
            }
        } while depth > 0
    }

    /// The bracket, a `^`, and a first `]`, which stands for itself when another one follows.
    private mutating func openClass(from start: Int) throws(RegularExpressionError) {
        copy(1)
        if peek() == "^" { copy(1) }
        guard peek() == "]" else { return }
        guard scalars.dropFirst(position + 1).contains("]") else { throw .emptyClass(offset: start) }
        emit("\\]", taking: 1)
    }

    private func closesPOSIXName() -> Bool {
        let name = scalars.dropFirst(position + 2).prefix { $0 == "^" || $0.properties.isAlphabetic }
        return scalars.dropFirst(position + 2 + name.count).starts(with: [":", "]"])
    }

    private mutating func copyPOSIXName() {
        let name = scalars.dropFirst(position + 2).prefix { $0 == "^" || $0.properties.isAlphabetic }
        copy(name.count + 4)
    }

    private mutating func translateClassEscape() throws(RegularExpressionError) {
        guard let letter = peek(1) else { throw .trailingBackslash(offset: position) }
        switch letter {
        case "h": emit("0-9a-fA-F", taking: 2)
        case "H": emit("[^0-9a-fA-F]", taking: 2)
        case "v": emit("\\x0B", taking: 2)
        case "b": emit("\\x08", taking: 2)
        default: copy(2)
        }
    }
}
