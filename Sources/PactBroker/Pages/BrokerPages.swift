import Pact

/// The broker for a browser: pages at the addresses of the API, for those who ask for HTML, and some of their own.
enum BrokerPages {
    static let all: [BrokerRoute] = [
        page("/") { call, catalogue in index(call, catalogue) },
        page("/network") { call, catalogue in network(call, catalogue) },
        page("/pacticipants") { call, catalogue in pacticipants(call, catalogue) },
        page("/pacticipants/{pacticipant}") { call, catalogue in try pacticipant(call, catalogue) },
        page("/pacticipants/{pacticipant}/versions/{version}") { call, catalogue in try version(call, catalogue) },
        page("/environments") { call, catalogue in environments(call, catalogue) },
        page("/matrix") { call, catalogue in matrix(call, catalogue) },
        page("/webhooks") { call, catalogue in webhooks(call, catalogue) },
        page("/webhooks/{uuid}") { call, catalogue in try webhook(call, catalogue) },
        BrokerRoute("GET", "/triggered-webhooks/{uuid}/logs") { call in try webhookLog(call).response },
        BrokerRoute("GET", "/pacts/provider/{provider}/consumer/{consumer}/latest") { call in try latestPact(call).response },
        BrokerRoute("GET", "/pacts/provider/{provider}/consumer/{consumer}/version/{version}") { call in try pact(call).response },
    ]

    /// What a page needs besides; asked for by the pages themselves.
    static let resources: [BrokerRoute] = [BrokerRoute("GET", "/pages.css") { _ in PageStyle.response }]

    private static func page(
        _ path: String, _ content: @escaping @Sendable (BrokerCall, Catalogue) throws -> Page
    ) -> BrokerRoute {
        BrokerRoute("GET", path) { call in
            try call.broker.read { catalogue in try content(call, catalogue) }.response
        }
    }

    /// The address of a page below the broker.
    static func address(_ segments: String...) -> String { segments.map { "/" + Query.encoded($0) }.joined() }

    static func time(_ instant: Instant, _ call: BrokerCall) -> HTML { Moment(instant: instant, now: call.broker.world.now()).html }

    /// The page in the place of one that cannot be shown.
    static func failure(_ error: BrokerError) -> HTTPResponse {
        let (title, sentence) = error.words
        let told = error.response
        let page = Page(
            title, status: told.status, [.tag("p", [:], .text(sentence)), .tag("p", [:], .link("/", "All integrations"))])
        var response = page.response
        for name in ["WWW-Authenticate", "Allow"] {
            if let value = told.headers.first(name) { response.headers.append(name, value) }
        }
        return response
    }
}

extension BrokerError {
    fileprivate var words: (title: String, sentence: String) {
        switch self {
        case .notFound(let what): ("Not found", what)
        case .unauthorized(let sentence, _): ("Credentials needed", sentence)
        case .misdirected(let host): ("Not this broker's name", BrokerError.misdirection(host))
        case .refused(let messages): ("Not understood", messages.joined(separator: " "))
        case .invalid(let fields):
            ("Not understood", fields.sorted { $0.key < $1.key }.flatMap(\.value).joined(separator: " "))
        case .malformedJSON(let error): ("Not understood", error.sentence)
        case .conflict(_, _, let messages): ("Refused", messages.joined(separator: " "))
        case .methodNotAllowed: ("Not understood", "This address is not asked this way.")
        }
    }
}
