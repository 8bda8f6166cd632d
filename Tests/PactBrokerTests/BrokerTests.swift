import Pact
import PactBroker
import Testing

@Suite("The broker")
struct BrokerTests {
    struct Stop: Error {}

    @Test("keeps nothing of a change that fails")
    func failingChange() throws {
        let broker = try Broker.make()
        try broker.change { edit in
            let website = edit.pacticipant(named: "Website")
            edit.put(edit.version("1", of: website), onBranch: "main")
        }
        let before = broker.read { $0 }
        #expect(throws: Stop.self) {
            try broker.change { edit in
                let website = edit.pacticipant(named: "Website")
                edit.put(edit.version("2", of: website), onBranch: "main")
                edit.put(edit.version("2", of: website), tag: "dev")
                edit.remove(website)
                throw Stop()
            }
        }
        #expect(broker.read { $0 } == before)
    }

    @Test("knows after a restart what it knew before")
    func restart() throws {
        let store = try BrokerStore.inMemory()
        let broker = try Broker(store: store, world: .make())
        try broker.change { edit in
            let website = edit.pacticipant(named: "Website")
            let version = edit.version("1", of: website)
            edit.put(version, onBranch: "main")
            edit.put(version, tag: "dev")
            let production = DeploymentEnvironment(
                id: edit.nextID(\.environments), uuid: edit.identifier(), name: "production", isProduction: true,
                contacts: [.init(name: "us")], createdAt: edit.now, updatedAt: edit.now)
            edit.put(production)
            edit.write(Document(.pact, id: 1, text: "{}"))
        }
        let again = try Broker(store: store, world: .make())
        #expect(again.read { $0 } == broker.read { $0 })
        #expect(again.read { $0.pacticipant(named: "Website")?.mainBranch } == "main")
        #expect(try again.document(.pact, id: 1) == "{}")
    }
}
