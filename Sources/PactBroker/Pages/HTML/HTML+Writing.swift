import Pact

extension HTML {
    /// The markup.
    var markup: String {
        var markup = ""
        write(to: &markup)
        return markup
    }

    private func write(to markup: inout String) {
        switch self {
        case .text(let text): markup += Self.escaped(text)
        case .group(let pieces): for piece in pieces { piece.write(to: &markup) }
        case .element(let name, let attributes, let children):
            markup += "<\(name)"
            for attribute in attributes { markup += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
            markup += ">"
            if Self.void.contains(name) { return }
            for child in children { child.write(to: &markup) }
            markup += "</\(name)>"
        }
    }

    /// Elements that have no content and no end (HTML standard, section 13.1.2).
    private static let void: Set = ["meta", "link", "input", "br", "hr"]

    /// The text for any place of a page. Characters that have no shape, or turn the direction of writing, are shown by their number.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case _ where scalar.isHarmfulToTerminals: escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
