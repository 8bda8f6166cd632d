/// What a piece of text is for; views speak in roles, and a ``Theme`` decides how each looks.
public enum Role: String, Equatable, Hashable, Sendable, CaseIterable {
    case text, dim, title, heading, strong, emphasis, code, link, quote
    case border, focusedBorder, accent, footerKey, selection, searchMatch
    case pass, fail, expectedFail, warning, problem
    case yamlKey, yamlString, yamlNumber, yamlTag, yamlComment, yamlAnchor
    case lineNumber, diffExpected, diffActual, diffEqual

    /// The letter that stands for the role in a grid of styles (``Screen/styleGrid``).
    public var letter: Character {
        switch self {
        case .text: "."
        case .dim: "d"
        case .title: "t"
        case .heading: "h"
        case .strong: "b"
        case .emphasis: "i"
        case .code: "c"
        case .link: "l"
        case .quote: "q"
        case .border: "o"
        case .focusedBorder: "f"
        case .accent: "a"
        case .footerKey: "u"
        case .selection: "s"
        case .searchMatch: "z"
        case .pass: "p"
        case .fail: "x"
        case .expectedFail: "e"
        case .warning: "w"
        case .problem: "v"
        case .yamlKey: "k"
        case .yamlString: "g"
        case .yamlNumber: "n"
        case .yamlTag: "y"
        case .yamlComment: "r"
        case .yamlAnchor: "j"
        case .lineNumber: "m"
        case .diffExpected: "-"
        case .diffActual: "+"
        case .diffEqual: "="
        }
    }

    /// The letter in reverse video: the capital, or a sign of its own where the letter has none.
    public var reversedLetter: Character {
        switch self {
        case .text: "#"
        case .diffExpected: "_"
        case .diffActual: "*"
        case .diffEqual: "%"
        default: letter.uppercased().first ?? letter
        }
    }
}
