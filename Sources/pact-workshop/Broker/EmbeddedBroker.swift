import Glibc
import Pact
import PactBroker

/// The broker in this program: one database, which this process alone works on while it is open.
final class EmbeddedBroker: Sendable {
    /// Who serves a database.
    enum Opening: Sendable {
        /// This process may; nobody does yet.
        case ours(EmbeddedBroker)
        /// Another process does.
        case theirs(BrokerOwner)
    }

    /// A webhook's request, whom it went to, and the status that came back.
    typealias Delivering = @Sendable (HTTPRequest, HTTPOrigin, Int?) -> Void

    let place: BrokerPlace
    let service: BrokerService
    /// Wakes the delivery of webhooks after each change.
    let bell: WebhookBell
    private let lock: FileLock

    private init(_ place: BrokerPlace, _ service: BrokerService, _ bell: WebhookBell, _ lock: FileLock) {
        self.place = place
        self.service = service
        self.bell = bell
        self.lock = lock
    }

    /// Opens the broker of a place, or says who has it. An owner that died is no owner: the next one takes over what it left.
    ///
    /// - Parameters:
    ///   - access: who may use the broker, where it is this process's.
    ///   - webhooks: whom its webhooks may be sent to.
    ///   - delivering: told of each attempt to send one, on any thread.
    /// - Throws: `EmbeddedBrokerError`; `.held` when the owner does not say within `patience` where it serves.
    static func open(
        _ place: BrokerPlace, access: BrokerAccess, webhooks: WebhookPolicy = WebhookPolicy(),
        delivering: @escaping Delivering = { _, _, _ in }, patience: Duration = .seconds(2)
    ) async throws -> Opening {
        guard !Disk.isFolder(place.database) else { throw EmbeddedBrokerError.isFolder(path: place.database) }
        let end = ContinuousClock.now + patience
        while true {
            switch lock(place) {
            case .success(let lock): return .ours(try opened(place, access, .system(policy: webhooks, told: delivering), lock))
            case .failure(.failed(let failure)): throw EmbeddedBrokerError.folder(failure)
            case .failure(.held(let pid)):
                if let owner = owner(of: place), owner.process == pid { return .theirs(owner) }
                guard ContinuousClock.now < end else { throw EmbeddedBrokerError.held(database: place.database, pid: pid, owner: nil) }
            }
            // The owner has only begun, or is about to end.
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Closes the database, so that all of it is in its one file, and lets others have it. Nothing can be asked of the broker then.
    func close() {
        service.broker.close()
        unlink(place.card)
        lock.release()
    }

    private static func lock(_ place: BrokerPlace) -> Result<FileLock, FileLock.Refusal> {
        do throws(FileLock.Refusal) { return .success(try FileLock(place.lock, rights: 0o600)) } catch { return .failure(error) }
    }

    private static func opened(
        _ place: BrokerPlace, _ access: BrokerAccess, _ webhooks: WebhookSender, _ lock: FileLock
    ) throws(EmbeddedBrokerError) -> EmbeddedBroker {
        unlink(place.card)
        keepPrivate(place.database)
        let bell = WebhookBell()
        do {
            let broker = try Broker(store: .file(place.database), world: .system(changed: { bell.ring() }))
            try broker.change { $0.makeUsualEnvironments() }
            var service = BrokerService(broker, access: access)
            service.webhooks = webhooks
            return EmbeddedBroker(place, service, bell, lock)
        } catch let error as BrokerStoreError {
            throw .store(error)
        } catch {
            throw .store(.unreadable(path: place.database, why: "\(error)"))
        }
    }

    /// Makes the file where it is missing, for its owner's eyes alone: webhooks may have secrets in them. SQLite gives the files
    /// beside it the same rights, and says what is wrong where this fails.
    private static func keepPrivate(_ database: String) {
        let descriptor = Glibc.open(database, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    private static func owner(of place: BrokerPlace) -> BrokerOwner? {
        let text = (try? Disk.read(place.card)) ?? nil
        return text.flatMap { try? JSONValue.parse($0) }.flatMap(BrokerOwner.init(json:))
    }
}
