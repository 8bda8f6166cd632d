extension RegularExpressionTranslation {
    mutating func openGroup() throws(RegularExpressionError) {
        let offset = position
        if startsWith("(?#") { return try skipCommentGroup() }
        guard startsWith("(?") else { return push(offset: offset, "(", taking: 1) }
        if startsWith("(?P") {
            throw .foreignConstruct("(?P", instead: "write (?<name>…)", offset: offset)
        }
        if startsWith("(?<=") || startsWith("(?<!") { return push(offset: offset, text(of: scalars[offset..<offset + 4]), taking: 4) }
        if startsWith("(?<") || startsWith("(?'") { return try openNamedGroup() }
        guard let kind = peek(2) else { throw .unclosedGroup(offset: offset) }
        switch kind {
        case ":", "=", "!", ">": push(offset: offset, "(?" + String(kind), taking: 3)
        case "~", "(": throw .foreignConstruct("(?" + String(kind), instead: "write it as alternatives", offset: offset)
        default: try openFlags()
        }
    }

    private mutating func push(offset: Int, _ text: String, taking count: Int) {
        groups.append(Group(offset: offset, start: output.count, extended: isExtended))
        emit(text, taking: count)
        atom = nil
    }

    private mutating func skipCommentGroup() throws(RegularExpressionError) {
        guard let end = scalars.dropFirst(position).firstIndex(of: ")") else { throw .unclosedGroup(offset: position) }
        position = end + 1
    }

    /// ICU takes only letters and digits in a name, so each group gets a name of our own.
    private mutating func openNamedGroup() throws(RegularExpressionError) {
        let start = position
        let body = scalars.dropFirst(position + 3)
        guard let end = body.firstIndex(of: peek(2) == "<" ? ">" : "'"), end > body.startIndex else {
            throw .unclosedGroup(offset: start)
        }
        nameCount += 1
        let name = "n\(nameCount)"
        names[text(of: body[body.startIndex..<end])] = name
        push(offset: start, "(?<\(name)>", taking: end + 1 - position)
    }

    /// `(?i)`, `(?m-x)`, `(?i:…)`: flags for the rest of the group, or for a group of their own.
    private mutating func openFlags() throws(RegularExpressionError) {
        let offset = position
        var cursor = position + 2
        var flags = "(?"
        var turnsOn = true
        var extended = isExtended
        while scalars.indices.contains(cursor), scalars[cursor] != ")", scalars[cursor] != ":" {
            switch scalars[cursor] {
            case "-":
                turnsOn = false
                flags += "-"
            case "i": flags += "i"
            case "m": flags += "s"
            case "x":
                flags += "x"
                extended = turnsOn
            default: throw .unknownFlag(Character(scalars[cursor]), offset: cursor)
            }
            cursor += 1
        }
        guard scalars.indices.contains(cursor) else { throw .unclosedGroup(offset: offset) }
        let isGroup = scalars[cursor] == ":"
        if isGroup {
            push(offset: offset, flags + ":", taking: cursor + 1 - position)
            groups[groups.count - 1].extended = extended
        } else {
            emit(flags + ":", taking: cursor + 1 - position)
            groups[groups.count - 1].flagGroups.append(extended)
            atom = nil
        }
    }

    mutating func closeGroup() throws(RegularExpressionError) {
        guard groups.count > 1 else { throw .unmatchedClosingParenthesis(offset: position) }
        closeFlagGroups()
        let group = groups.removeLast()
        emit(group.extended ? "\n)" : ")", taking: 1)
        atom = group.start
        isRepeated = false
    }

    /// A comment may stand right before, hence the newline where spaces do not count.
    mutating func closeFlagGroups() {
        guard let open = groups.last?.flagGroups else { return }
        for extended in open.reversed() {
            emit(extended ? "\n)" : ")", taking: 0)
        }
        groups[groups.count - 1].flagGroups = []
    }
}
