/// Which ink each role gets.
///
/// Only the sixteen palette colours are used, on the terminal's own background; green and red belong to results alone, and every
/// result carries a word or a mark as well, so that `mono` loses nothing.
public enum Theme: String, Equatable, Hashable, Sendable, CaseIterable {
    case dark
    case light
    case highContrast = "high-contrast"
    case mono

    /// The ink of a style: the role's ink with the style's own attributes added.
    public func ink(for style: Style) -> Ink {
        var ink = ink(for: style.role)
        ink.attributes.formUnion(style.attributes)
        return ink
    }

    /// The theme that `t` changes to.
    public var next: Theme {
        let all = Theme.allCases
        let place = (all.firstIndex(of: self) ?? 0) + 1
        return all.indices.contains(place) ? all[place] : .dark
    }

    func ink(for role: Role) -> Ink {
        switch self {
        case .dark: Self.dark(role)
        case .light: Self.light(role)
        case .highContrast: Self.highContrast(role)
        case .mono: Ink(.standard, Self.plain(role))
        }
    }

    /// Attributes that carry the meaning where colour cannot.
    private static func plain(_ role: Role) -> Attributes {
        switch role {
        case .title, .heading, .strong, .accent, .footerKey, .focusedBorder: .bold
        case .pass, .fail, .expectedFail, .warning, .problem: .bold
        case .emphasis: .italic
        case .link, .yamlTag: .underline
        case .selection, .searchMatch: .reverse
        case .dim, .yamlComment, .lineNumber, .border, .diffEqual: .dim
        case .text, .code, .quote, .yamlKey, .yamlString, .yamlNumber, .yamlAnchor: []
        case .diffExpected, .diffActual: .bold
        }
    }

    private static func dark(_ role: Role) -> Ink {
        switch role {
        case .text, .diffEqual, .border: Ink()
        // Bright black is the background itself in some palettes, and with eight colours.
        case .dim, .yamlComment, .lineNumber: Ink(.standard, .dim)
        case .title, .heading, .focusedBorder: Ink(.brightCyan, .bold)
        case .strong, .footerKey: Ink(.standard, .bold)
        case .emphasis: Ink(.standard, .italic)
        case .code, .yamlKey: Ink(.cyan)
        case .link: Ink(.brightBlue, .underline)
        // White is the background itself where somebody keeps this theme on a light terminal.
        case .quote, .yamlString: Ink()
        case .accent: Ink(.brightMagenta, .bold)
        case .selection, .searchMatch: Ink(.standard, .reverse)
        case .pass, .diffExpected: Ink(.brightGreen)
        case .fail, .diffActual: Ink(.brightRed)
        case .expectedFail, .warning: Ink(.brightYellow)
        case .problem: Ink(.brightYellow, .underline)
        case .yamlNumber: Ink(.brightBlue)
        case .yamlTag, .yamlAnchor: Ink(.brightMagenta)
        }
    }

    private static func light(_ role: Role) -> Ink {
        switch role {
        case .text, .quote, .diffEqual, .border: Ink()
        case .dim, .yamlComment, .lineNumber: Ink(.standard, .dim)
        case .title, .heading, .focusedBorder: Ink(.blue, .bold)
        case .strong, .footerKey: Ink(.standard, .bold)
        case .emphasis: Ink(.standard, .italic)
        case .code, .yamlKey: Ink(.blue)
        case .link: Ink(.blue, .underline)
        case .accent: Ink(.magenta, .bold)
        case .selection, .searchMatch: Ink(.standard, .reverse)
        case .pass, .diffExpected: Ink(.green, .bold)
        case .fail, .diffActual: Ink(.red, .bold)
        // Yellow on white is hard to read; in reverse it is a yellow bar.
        case .expectedFail, .warning: Ink(.yellow, [.bold, .reverse])
        case .problem: Ink(.standard, .underline)
        case .yamlString: Ink()
        case .yamlNumber: Ink(.cyan)
        case .yamlTag, .yamlAnchor: Ink(.magenta)
        }
    }

    private static func highContrast(_ role: Role) -> Ink {
        switch role {
        case .pass, .diffExpected: Ink(.brightGreen, .bold)
        case .fail, .diffActual: Ink(.brightRed, .bold)
        case .expectedFail, .warning: Ink(.brightYellow, .bold)
        case .title, .heading, .accent, .focusedBorder: Ink(.standard, .bold)
        case .yamlTag: Ink(.standard, [.bold, .underline])
        default: Ink(.standard, plain(role).subtracting(.dim))
        }
    }
}
