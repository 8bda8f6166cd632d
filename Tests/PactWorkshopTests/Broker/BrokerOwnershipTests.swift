import Glibc
import PactBroker
import Synchronization
import Testing

@testable import pact_workshop

@Suite("The owner of a broker's database")
struct BrokerOwnershipTests {
    struct SomebodyHasIt: Error {}

    let folder = TemporaryFolder()

    var database: String { path("x.sqlite") }

    func path(_ name: String) -> String { folder.path + "/" + name }

    func own(_ database: String, failing: @escaping EmbeddedBroker.Failing = { _ in }) async throws -> EmbeddedBroker {
        let place = BrokerPlace(database: database)
        let opening = try await EmbeddedBroker.open(place, access: BrokerAccess(), failing: failing, patience: .milliseconds(100))
        guard case .ours(let broker) = opening else { throw SomebodyHasIt() }
        return broker
    }

    func rights(_ path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    @Test("keeps its lock and its card under names that are nobody else's")
    func names() {
        let place = BrokerPlace(database: "/none/package.sqlite")
        #expect(place.lock == "/none/package.sqlite.lock")
        #expect(place.card.path == "/none/package.sqlite.owner.json")
        let own = BrokerPlace(database: "/none/.state/broker.sqlite")
        #expect(own.lock == "/none/.state/broker.lock")
        #expect(own.card.path == "/none/.state/broker.json")
    }

    @Test("leaves a file alone that is in the place of its lock or its card", arguments: ["x.sqlite.lock", "x.sqlite.owner.json"])
    func foreignFile(_ name: String) async throws {
        for text in ["7 apples\n", #"{"name":"mine"}"#] {
            try Disk.write(text, to: path(name))
            let refused = EmbeddedBrokerError.folder(.foreign(path: path(name)))
            await #expect(throws: refused) { try await own(database) }
            #expect(refused.failure.status == 3)
            #expect(try Disk.read(path(name)) == text)
        }
    }

    @Test("follows no link to its lock or its card", arguments: ["x.sqlite.lock", "x.sqlite.owner.json"])
    func link(_ name: String) async throws {
        try Disk.write("", to: path("other"))
        symlink(path("other"), path(name))
        await #expect(throws: EmbeddedBrokerError.folder(.foreign(path: path(name)))) { try await own(database) }
        #expect(Disk.isLink(path(name)))
        #expect(try Disk.read(path("other")) == "")
    }

    @Test("is not kept waiting by a pipe in the place of its lock")
    func pipe() async throws {
        mkfifo(path("x.sqlite.lock"), 0o600)
        await #expect(throws: EmbeddedBrokerError.folder(.foreign(path: path("x.sqlite.lock")))) { try await own(database) }
    }

    @Test("has it by all the names of the file, and whoever removes the lock beside it")
    func otherNames() async throws {
        let broker = try await own(database)
        #expect(Glibc.link(database, path("y.sqlite")) == 0)
        await #expect(throws: EmbeddedBrokerError.held(database: path("y.sqlite"), pid: 0, owner: nil)) {
            try await own(path("y.sqlite"))
        }
        try Disk.remove(path("x.sqlite.lock"))
        await #expect(throws: EmbeddedBrokerError.held(database: database, pid: 0, owner: nil)) { try await own(database) }
        broker.close()
        try await own(path("y.sqlite")).close()
    }

    @Test("takes a card away only where it is its own")
    func card() throws {
        let card = BrokerCard(path: path("card"))
        try card.write(BrokerOwner(url: "http://127.0.0.1:1", process: getpid() + 1, takesPassword: false, takesToken: false))
        #expect(rights(card.path) == 0o600)
        card.remove()
        #expect(card.owner != nil)
        try card.write(BrokerOwner(url: "http://127.0.0.1:1", process: getpid(), takesPassword: false, takesToken: false))
        card.remove()
        #expect(!Disk.exists(card.path))
    }

    @Test("is the only one who may read a database that others could, and leaves one of something else as it was")
    func privacy() async throws {
        try await own(database).close()
        chmod(database, 0o644)
        let broker = try await own(database)
        for ending in ["", "-wal", "-shm"] { #expect(rights(database + ending) == 0o600, "\(ending)") }
        broker.close()
        try Disk.write("my shopping list\n", to: path("list"))
        await #expect(throws: EmbeddedBrokerError.store(.notADatabase(path: path("list")))) { try await own(path("list")) }
        #expect(rights(path("list")) == 0o644)
    }

    @Test("answers for no change to a database that was deleted or replaced, and says why")
    func replaced() async throws {
        let told = Mutex<[BrokerStoreError]>([])
        try await confirmation(expectedCount: 2) { confirm in
            let broker = try await own(database) { error in
                told.withLock { $0.append(error) }
                confirm()
            }
            let expected = BrokerStoreError.replaced(path: database)
            #expect(unlink(database) == 0)
            #expect(throws: expected) { try broker.service.broker.change { _ = $0.pacticipant(named: "Web") } }
            try Disk.write("", to: database)
            #expect(throws: expected) { try broker.service.broker.change { _ = $0.pacticipant(named: "Web") } }
            #expect(broker.service.broker.read { $0.pacticipant(named: "Web") } == nil)
            #expect(told.withLock { $0 } == [expected, expected])
            #expect(expected.sentence.hasPrefix("\(database) was deleted or replaced"))
            broker.close()
        }
    }
}
