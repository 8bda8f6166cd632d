import Pact
import Testing
import Workshop

@testable import Tutor

extension Session {
    static let site = BrokerSite(
        address: HTTPOrigin(host: "127.0.0.1", port: 9292), owner: .tutor(database: "/home/anna/.state/broker.sqlite"),
        login: "user pact_workshop, password pact_workshop")

    /// A step with a broker, at its task, the broker open.
    static func withBroker(_ site: BrokerSite? = Session.site, columns: Int = 80, rows: Int = 24) throws -> Session {
        var lesson = Lesson.verification
        lesson.broker = .empty
        var session = try Session(course: .make([lesson]), columns: columns, rows: rows)
        if let site { session.send(.brokerOpened(site)) }
        return session
    }
}

extension BrokerPicture {
    static func make() -> BrokerPicture {
        BrokerPicture(
            rows: [
                BrokerReport.Row(
                    consumer: "FrontendWebsite", consumerVersion: "1.0.1", provider: "ProductService", providerVersion: nil, isSuccess: nil),
                BrokerReport.Row(
                    consumer: "FrontendWebsite", consumerVersion: "1.0.0", provider: "ProductService", providerVersion: "7e3d1a2",
                    isSuccess: true),
            ],
            pacticipants: [
                Pacticipant(
                    name: "FrontendWebsite", mainBranch: "main",
                    versions: [Version("1.0.1", branches: ["main"]), Version("1.0.0", branches: ["main"], tags: ["dev"])]),
                Pacticipant(name: "ProductService", versions: [Version("7e3d1a2")]),
            ],
            environments: [
                Environment(name: "production", isProduction: true, placed: [Placed(pacticipant: "ProductService", version: "7e3d1a2")]),
                Environment(name: "test", isProduction: false),
            ],
            webhooks: [
                Webhook(
                    uuid: "another", description: "ours", events: ["contract_content_changed"], method: "POST", url: "http://127.0.0.1:1/x")
            ])
    }
}

extension BrokerRequest {
    static let some = [
        BrokerRequest(at: "10:00:00", method: "GET", target: "/", who: "pact_workshop", status: 200),
        BrokerRequest(at: "10:00:01", method: "POST", target: "/contracts/publish", who: "pact_workshop", status: 409),
        BrokerRequest(at: "10:00:02", method: "GET", target: "/matrix", who: "no credentials", status: 401),
        BrokerRequest(
            kind: .delivered(event: "contract_content_changed"), at: "10:00:03", method: "POST", target: "http://127.0.0.1:1/x", status: nil
        ),
    ]
}
