extension SyntaxFault {
    var sentence: String {
        switch self {
        case .braceInsideFlow:
            "Inside { } or [ ] a brace, a bracket or a comma ends the text. Write it on two lines, or put the text in quotes."
        case .tab: "A tab stands here. YAML is indented with spaces: replace it by two."
        case .unclosedQuote(let quote): "The quote \(quote) is opened here and never closed. Close it at the end of the text."
        case .unclosedFlow: "What is opened here with { or [ is never closed. Close it with } or ]."
        case .unexpectedFlowEnd: "Something is closed here that was never opened, or text stands behind the end. Count the brackets."
        case .colonInText: "A second colon with a blank behind it stands in this line. Put the text in quotes, or begin a new line."
        case .indentation: "This line does not fit the ones above. Lines that belong together begin in the same column."
        case .reservedCharacter(let character): "A text cannot begin with `\(character)` without quotes. Put it in quotes."
        case .unknownAlias: "A text that begins with `*` is a reference in YAML, to nothing here. Put it in quotes."
        case .missingColon: "There is a name here and no colon behind it. Write `name: value`, with a blank behind the colon."
        case .invalidEscape: "In double quotes a backslash begins an escape, and this is none. Use single quotes: '\\d+'."
        case .invalidTag: "This `!` begins a matcher's name that cannot be read. Write it like `!like`, with a blank behind it."
        case .controlCharacter: "A character stands here that YAML does not allow. Delete it."
        case .missingBlank: "The blank behind the colon is missing. Write `name: value`."
        case .dashWithoutBlank: "The blank behind the dash is missing. Write `- name: value`."
        case .dashAmongNames:
            "A dash begins a part of a list, and named lines stand above it in this column. Put it under the other dashes, or take it away."
        case .missingDash(let name):
            "`\(name)` begins the next part of the list, and its dash is missing. Write `- \(name): …`, with the dash under the others."
        case .blankInTag: "A matcher has no blank behind its `!`. Write it like `!like`."
        case .textBehindTag(let tag):
            "Something stands behind `\(tag)` here, and lines follow below. A matcher's example stands in one place: behind it or below it."
        case .textBehindQuote: "A text ends with its closing quote. Take away what stands behind it, or put it inside."
        case .curlyQuote(let quote): "`\(quote)` is a quote for printing. Type straight quotes: \"10\"."
        case .unusualBlank: "A blank stands here that is no space, as web pages have it. Type a space in its place."
        case .lookalikeColon(let character): "`\(character)` looks like a colon and is none. Type `:` and a blank behind it."
        case .anchor: "`&` gives a value a name, to be used again with `*`. Take it away: these files have no references."
        case .other(let problem): "This is not YAML: \(problem). Compare the line with the ones around it."
        }
    }
}
