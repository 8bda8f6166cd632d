/// Turns a pattern of the Ruby dialect into one that ICU reads the same way.
///
/// What differs: `(?m)` lets the dot match newlines (ICU's `s`), `\h` is a hexadecimal digit, `{,n}` counts from 0, a brace that counts
/// nothing is a character, a counted repeat is never possessive, group names may hold any letter, a flag reaches to the end of its group
/// with the alternatives inside, and spaces inside a class always count.
struct RegularExpressionTranslation {
    struct Group {
        /// Where it opened in the pattern.
        var offset: Int
        /// Where its text begins in the output.
        var start: Int
        var extended: Bool
        /// Flag groups opened inside, to be closed with it, each with the state of `x` inside it.
        var flagGroups: [Bool] = []
        var isExtended: Bool { flagGroups.last ?? extended }
    }

    let scalars: [Unicode.Scalar]
    var position = 0
    var output: [Unicode.Scalar] = []
    var groups: [Group] = [Group(offset: 0, start: 0, extended: false)]
    /// Where in the output the last repeatable atom begins; `nil` where there is none.
    var atom: Int?
    /// True when the atom already carries a repeat.
    var isRepeated = false
    var names: [String: String] = [:]
    var nameCount = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func translated() throws(RegularExpressionError) -> String {
        while let next = peek() {
            try translate(next)
        }
        if groups.count > 1, let open = groups.last {
            throw .unclosedGroup(offset: open.offset)
        }
        closeFlagGroups()
        return text(of: output)
    }

    private mutating func translate(_ next: Unicode.Scalar) throws(RegularExpressionError) {
        switch next {
        case "\\": try translateEscape()
        case "[": try translateClass()
        case "(": try openGroup()
        case ")": try closeGroup()
        case "*", "+", "?": try translateRepeat()
        case "{": try translateBrace()
        case "}": emitAtom("\\}", taking: 1)
        case "|", "^", "$":
            copy(1)
            atom = nil
        case "#" where isExtended: skipComment()
        case _ where isExtended && next.properties.isWhitespace: copy(1)
        default: emitAtom(String(next), taking: 1)
        }
    }

    // MARK: Reading and writing

    var isExtended: Bool { groups.last?.isExtended ?? false }

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let index = position + distance
        return scalars.indices.contains(index) ? scalars[index] : nil
    }

    func startsWith(_ text: String) -> Bool {
        scalars.dropFirst(position).starts(with: text.unicodeScalars)
    }

    func text(of part: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: part)
        return String(text)
    }

    mutating func copy(_ count: Int) {
        output.append(contentsOf: scalars.dropFirst(position).prefix(count))
        position += count
    }

    mutating func emit(_ text: String, taking count: Int) {
        output.append(contentsOf: text.unicodeScalars)
        position += count
    }

    mutating func emitAtom(_ text: String, taking count: Int) {
        atom = output.count
        isRepeated = false
        emit(text, taking: count)
    }

    private mutating func skipComment() {
        while let next = peek(), next != "\n" {
            position += 1
        }
    }
}
