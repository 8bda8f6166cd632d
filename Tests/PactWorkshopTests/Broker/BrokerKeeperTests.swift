import Foundation
import Pact
import PactBroker
import PactIO
import Synchronization
import Testing
import Tutor
import Workshop

@testable import pact_workshop

@Suite("The broker as the tutor has it open")
struct BrokerKeeperTests {
    private let folder = TemporaryFolder()
    private let told = Told()
    private var lesson = Lesson(number: 11, folder: "11-broker", title: "A broker")

    init() {
        lesson.broker = .empty
    }

    /// What was posted, in order.
    private final class Told: Sendable {
        private let events = Mutex<[TutorEvent]>([])

        func add(_ event: TutorEvent) { events.withLock { $0.append(event) } }
        var all: [TutorEvent] { events.withLock { $0 } }
        var site: BrokerSite? {
            all.reversed().lazy.compactMap { event in
                switch event {
                case .brokerOpened(let site), .brokerRenewed(let site, _): site
                default: nil
                }
            }.first
        }
    }

    private func keeper(_ environment: [String: String] = [:]) -> BrokerKeeper {
        let told = told
        return BrokerKeeper(workspace: Workspace(root: folder.path), environment: environment) { told.add($0) }
    }

    private func publish(_ keeper: BrokerKeeper) async {
        let pact =
            #"{"consumer":{"name":"A"},"provider":{"name":"B"},"interactions":[],"metadata":{"pactSpecification":{"version":"2.0.0"}}}"#
        await keeper.carryOut(
            ["publish", "pacts", "--consumer-app-version", "1"], id: 1, for: lesson, ["pacts/A-B.json": pact])
    }

    private func versions(_ keeper: BrokerKeeper) async -> [String] {
        await keeper.look()
        for event in told.all.reversed() {
            if case .brokerRead(let picture) = event { return picture.pacticipants.flatMap { $0.versions.map(\.number) } }
        }
        return []
    }

    @Test("is the workspace's own, keeps what was published, and is closed at the end")
    func own() async throws {
        let first = keeper()
        await first.open(for: lesson, .usual)
        let site = try #require(told.site)
        #expect(site.address.isLoopback && site.login == "user pact_workshop, password pact_workshop")
        await publish(first)
        #expect(told.all.contains { if case .ordered(1, let report) = $0 { report.result == .done } else { false } }, "\(told.all)")
        #expect(await versions(first) == ["1"])
        await first.end()
        let again = keeper()
        await again.open(for: lesson, .usual)
        #expect(await versions(again) == ["1"])
        await again.end()
    }

    @Test("tells the log what was asked, and leaves out what the screen looks at by itself")
    func log() async throws {
        let keeper = keeper()
        await keeper.open(for: lesson, .usual)
        _ = await versions(keeper)
        #expect(!told.all.contains { if case .brokerAsked = $0 { true } else { false } })
        await publish(keeper)
        #expect(
            told.all.contains {
                if case .brokerAsked(let request) = $0 {
                    request.target == "/contracts/publish" && request.who == "pact_workshop"
                } else {
                    false
                }
            })
        await keeper.end()
    }

    @Test("is another process's where that has it, and only asked then")
    func theirs() async throws {
        let (first, second) = (keeper(), keeper())
        await first.open(for: lesson, .usual)
        let address = told.site?.address
        await publish(first)
        await second.open(for: lesson, .usual)
        guard case .process? = told.site?.owner else {
            Issue.record("\(String(describing: told.site))")
            return
        }
        #expect(told.site?.address == address)
        #expect(await versions(second) == ["1"])
        await second.end()
        await first.end()
    }

    @Test("is opened here as soon as the process that had it is gone", arguments: [true, false])
    func takenOver(byLooking: Bool) async throws {
        let (first, second) = (keeper(), keeper())
        await first.open(for: lesson, .usual)
        await publish(first)
        await second.open(for: lesson, .usual)
        await first.end()
        if byLooking { await second.look() } else { #expect(await second.stepBroker(for: lesson) != nil) }
        guard case .tutor? = told.site?.owner else {
            Issue.record("\(String(describing: told.site))")
            return
        }
        #expect(await versions(second) == ["1"])
        await second.end()
    }

    @Test("begins anew with an empty database, and has the old one back on demand")
    func renewed() async throws {
        let keeper = keeper()
        await keeper.open(for: lesson, .usual)
        await publish(keeper)
        await keeper.renew(for: lesson, with: nil)
        #expect(await versions(keeper) == [])
        let kept = try #require(told.site?.kept.first)
        await keeper.renew(for: lesson, with: kept)
        #expect(await versions(keeper) == ["1"])
        await keeper.end()
    }

    @Test("off this machine is named and not asked, until somebody agrees; its token is never told whole")
    func named() async throws {
        let keeper = keeper([
            "PACT_BROKER_BASE_URL": "https://192.0.2.1", "PACT_BROKER_TOKEN": "0123456789abcdef",
        ])
        await keeper.open(for: lesson, .usual)
        let address = HTTPOrigin(host: "192.0.2.1", port: 443, isSecure: true)
        #expect(told.all == [.brokerNamed(address, by: "PACT_BROKER_BASE_URL")])
        #expect(await keeper.stepBroker(for: lesson) == nil)
        await keeper.open(for: lesson, .named(address))
        let site = try #require(told.site)
        #expect(site.address == address && !site.login.contains("0123456789abcdef") && site.login.contains("token 01...ef"))
        #expect(await keeper.stepBroker(for: lesson)?.permitted == [address])
        await keeper.end()
    }

    @Test("with an address that is none is told as a sentence")
    func malformed() async throws {
        let keeper = keeper(["PACT_BROKER_BASE_URL": "nowhere"])
        await keeper.open(for: lesson, .usual)
        guard case .brokerNotOpened(let reason)? = told.all.last else {
            Issue.record("\(told.all)")
            return
        }
        #expect(reason.contains("PACT_BROKER_BASE_URL") && reason.contains("nowhere"))
    }

    @Test("its token is made once, for its owner's eyes alone")
    func token() throws {
        let workspace = Workspace(root: folder.path)
        let token = try workspace.brokerToken()
        #expect(token.count == 32)
        #expect(try workspace.brokerToken() == token)
        let attributes = try FileManager.default.attributesOfItem(atPath: workspace.state + "/broker-token")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}

extension BrokerKeeperTests {
    @Test("a database that is none is an environment's problem, told with its path")
    func broken() async throws {
        let workspace = Workspace(root: folder.path)
        try Disk.write("this is no database, and long enough to be looked at as one", to: workspace.state + "/broker.sqlite")
        let keeper = keeper()
        await keeper.open(for: lesson, .usual)
        guard case .brokerNotOpened(let reason)? = told.all.last else {
            Issue.record("\(told.all)")
            return
        }
        #expect(reason.contains("broker.sqlite"))
    }
}
