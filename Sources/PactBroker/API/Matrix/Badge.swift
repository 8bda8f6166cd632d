import Pact

/// A small picture of a state, for a page such as a README: a label and beside it what holds.
struct Badge: Sendable, Equatable {
    enum Colour: String, Sendable {
        case good = "#2c7a3f"
        case bad = "#b3261e"
        case changed = "#b35c00"
        case unknown = "#5f6368"
    }

    var label: String
    var state: String
    var colour: Colour

    /// As SVG 1.1. The texts may hold anything.
    var svg: String {
        let left = Self.width(label)
        let right = Self.width(state)
        let name = Self.escaped("\(label): \(state)")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" role="img" aria-label="\(name)">
            <title>\(name)</title>
            <rect width="\(left)" height="20" fill="#3c4043"/>
            <rect x="\(left)" width="\(right)" height="20" fill="\(colour.rawValue)"/>
            <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
            <text x="\(left / 2)" y="14">\(Self.escaped(label))</text>
            <text x="\(left + right / 2)" y="14">\(Self.escaped(state))</text>
            </g>
            </svg>

            """
    }

    var response: HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["Content-Type": "image/svg+xml;charset=utf-8", "Cache-Control": "no-cache"], body: Array(svg.utf8))
    }

    /// What the text takes at 11 pixels, with some air.
    private static func width(_ text: String) -> Int { 12 + 7 * text.count }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            case "\"": "&quot;"
            case "'": "&#39;"
            // XML 1.0 has no way to write the others.
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": " "
            default: String(scalar)
            }
        }.joined()
    }
}
