import Pact
import PactBroker
import PactIO
import Testing

@testable import pact_workshop

@Suite("The embedded broker")
struct EmbeddedBrokerTests {
    struct SomebodyHasIt: Error {}

    let folder = TemporaryFolder()

    func open(_ access: BrokerAccess = BrokerAccess()) async throws -> EmbeddedBroker.Opening {
        try await EmbeddedBroker.open(BrokerPlace(of: Workspace(root: folder.path)), access: access, patience: .milliseconds(200))
    }

    func own() async throws -> EmbeddedBroker {
        guard case .ours(let broker) = try await open() else { throw SomebodyHasIt() }
        return broker
    }

    @Test("is another's while that one serves, and says where, without its secret")
    func owner() async throws {
        let access = BrokerAccess(user: .init(name: "me", password: "secret"), token: "token")
        guard case .ours(let broker) = try await open(access) else { throw SomebodyHasIt() }
        try await broker.serving(at: .init(port: 0)) { origin in
            guard case .theirs(let owner) = try await open() else { throw SomebodyHasIt() }
            #expect(owner.url == origin.description)
            #expect(owner.takesPassword && owner.takesToken && !owner.isOpen)
            #expect(!owner.json.text().contains("secret"))
        }
        try await own().close()
    }

    @Test("that nobody serves yet belongs to whoever opened it")
    func silentOwner() async throws {
        let broker = try await own()
        await #expect(throws: EmbeddedBrokerError.self) { try await open() }
        broker.close()
        try await own().close()
    }

    @Test("takes another port where its own is taken, and only where it may")
    func ports() async throws {
        try await NetworkTransport().refusing { taken in
            let broker = try await own()
            try await broker.serving(at: .init(port: taken.port)) { origin in #expect(origin.port != taken.port) }
            let strict = try await own()
            await #expect(throws: TransportError.portTaken(host: "127.0.0.1", port: taken.port)) {
                try await strict.serving(at: .init(port: taken.port, takesAnother: false)) { _ in }
            }
            // What could not serve has let go of the database.
            try await own().close()
        }
    }

    @Test("knows the usual environments from the start, and keeps what it was told")
    func keeping() async throws {
        try await own().serving(at: .init(port: 0)) { origin in
            let index = try await NetworkTransport().send(
                HTTPRequest(method: "POST", target: "/pacticipants", body: Array(#"{"name":"Web"}"#.utf8)), to: origin,
                timeout: .seconds(10))
            #expect(index.status == 201)
        }
        let broker = try await own()
        #expect(broker.service.broker.read { $0.pacticipant(named: "Web") != nil })
        #expect(broker.service.broker.read { $0.environments.all.map(\.name) } == ["test", "production"])
        broker.close()
        #expect(folder.files == [".state/broker.lock", ".state/broker.sqlite"])
    }

    @Test("says who has it, and what to do")
    func sentence() {
        let owner = BrokerOwner(url: "http://127.0.0.1:9292", process: 7, takesPassword: false, takesToken: false)
        #expect(
            EmbeddedBrokerError.held(database: "/x", pid: 7, owner: owner).sentence
                == "Process 7 serves /x already, at http://127.0.0.1:9292. Use that broker, stop it, or take another file with --database.")
        #expect(EmbeddedBrokerError.held(database: "/x", pid: 7, owner: nil).failure.status == 3)
        #expect(EmbeddedBrokerError.isFolder(path: "/x").failure.status == 2)
        #expect(EmbeddedBrokerError.store(.newer(path: "/x")).failure.status == 2)
        #expect(EmbeddedBrokerError.store(.full(path: "/x")).failure.status == 3)
    }

    @Test(
        "is not misled by a card that is none",
        arguments: [#"{}"#, #"{"url":1}"#, #"{"url":"x","pid":99999999999,"credentials":[]}"#, "[]"])
    func card(_ text: String) throws {
        #expect(BrokerOwner(json: try JSONValue.parse(text)) == nil)
    }
}
