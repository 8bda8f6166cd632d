import Pact

/// A page with what all pages have: a title, the ways to the others, and the promise that nothing is fetched from elsewhere.
struct Page: Sendable {
    let title: String
    /// How one came here: name and address of each page above this one.
    var trail: [(name: String, address: String)] = []
    let content: [HTML]
    var status = 200

    init(_ title: String, trail: [(name: String, address: String)] = [], status: Int = 200, _ content: [HTML]) {
        self.title = title
        self.trail = trail
        self.status = status
        self.content = content
    }

    var response: HTTPResponse {
        HTTPResponse(status: status, headers: Self.headers, body: Array("<!DOCTYPE html>\n\(document.markup)\n".utf8))
    }

    /// Nothing but the broker's own style sheet and forms that lead to the broker work in a page, whatever stands in it.
    static let headers: Headers = [
        "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", "Vary": "Accept",
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
    ]

    private var document: HTML {
        .tag(
            "html", ["lang": "en"],
            .tag(
                "head", [:],
                .tag("meta", ["charset": "utf-8"]),
                .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .tag("meta", ["name": "color-scheme", "content": "light dark"]),
                .tag("title", [:], .text("\(title) · Pact broker")),
                .tag("link", ["rel": "stylesheet", "href": "/pages.css"])),
            .tag(
                "body", [:],
                .tag("a", ["href": "#content", "class": "skip"], "Skip to the content"),
                .tag("header", [:], .tag("nav", ["aria-label": "Main"], .tag("ul", [:], all: Self.ways))),
                .tag("main", ["id": "content", "tabindex": "-1"], all: [path, .tag("h1", [:], .text(title))] + content)))
    }

    private var path: HTML {
        guard !trail.isEmpty else { return .nothing }
        let steps = trail.map { HTML.tag("li", [:], .link($0.address, $0.name)) }
        return .tag("nav", ["aria-label": "You are here", "class": "trail"], .tag("ol", [:], all: steps))
    }

    private static let ways: [HTML] = [
        ("/", "Integrations"), ("/network", "Network"), ("/matrix", "Matrix"), ("/pacticipants", "Pacticipants"),
        ("/environments", "Environments"), ("/webhooks", "Webhooks"),
    ].map { HTML.tag("li", [:], .link($0.0, $0.1)) }
}
