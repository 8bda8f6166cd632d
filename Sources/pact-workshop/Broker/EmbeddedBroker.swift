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

    /// A change that could not be stored, and why.
    typealias Failing = @Sendable (BrokerStoreError) -> Void

    let place: BrokerPlace
    let service: BrokerService
    /// Wakes the delivery of webhooks after each change.
    let bell: WebhookBell
    private let locks: Locks

    private init(_ place: BrokerPlace, _ service: BrokerService, _ bell: WebhookBell, _ locks: Locks) {
        self.place = place
        self.service = service
        self.bell = bell
        self.locks = locks
    }

    /// One beside the database, by its name; and one on the database itself, which may have other names too.
    private struct Locks {
        let name: FileLock
        let file: FileLock
    }

    /// Opens the broker of a place, or says who has it. An owner that died is no owner: the next one takes over what it left.
    ///
    /// - Parameters:
    ///   - access: who may use the broker, where it is this process's.
    ///   - webhooks: whom its webhooks may be sent to.
    ///   - delivering: told of each attempt to send one, on any thread.
    ///   - failing: told of what cannot be stored, on any thread; whoever asked for it is told as well.
    /// - Throws: `EmbeddedBrokerError`; `.held` when the owner does not say within `patience` where it serves.
    static func open(
        _ place: BrokerPlace, access: BrokerAccess, webhooks: WebhookPolicy = WebhookPolicy(),
        delivering: @escaping Delivering = { _, _, _ in }, failing: @escaping Failing = { _ in }, patience: Duration = .seconds(2)
    ) async throws -> Opening {
        guard !Disk.isFolder(place.database) else { throw EmbeddedBrokerError.isFolder(path: place.database) }
        let end = ContinuousClock.now + patience
        while true {
            switch lock(place) {
            case .success(let locks):
                return .ours(try opened(place, access, .system(policy: webhooks, told: delivering), failing, locks))
            case .failure(.failed(let failure)): throw EmbeddedBrokerError.folder(failure)
            case .failure(.held(let pid)):
                if let owner = place.card.owner, owner.process == pid { return .theirs(owner) }
                guard ContinuousClock.now < end else { throw EmbeddedBrokerError.held(database: place.database, pid: pid, owner: nil) }
            }
            // The owner has only begun, or is about to end.
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Closes the database, so that all of it is in its one file, and lets others have it. Nothing can be asked of the broker then.
    func close() {
        service.broker.close()
        place.card.remove()
        locks.file.release()
        locks.name.release()
    }

    private static func lock(_ place: BrokerPlace) -> Result<Locks, FileLock.Refusal> {
        do throws(FileLock.Refusal) {
            let name = try FileLock(place.lock, rights: 0o600)
            return .success(Locks(name: name, file: try FileLock(database: place.database)))
        } catch {
            return .failure(error)
        }
    }

    private static func opened(
        _ place: BrokerPlace, _ access: BrokerAccess, _ webhooks: WebhookSender, _ failing: @escaping Failing, _ locks: Locks
    ) throws(EmbeddedBrokerError) -> EmbeddedBroker {
        do throws(WorkspaceError) { try place.card.clear() } catch { throw .folder(error) }
        let bell = WebhookBell()
        do {
            let broker = try Broker(store: .file(place.database), world: .system(changed: { bell.ring() }, failed: failing))
            keepPrivate(place.database)
            try broker.change { $0.makeUsualEnvironments() }
            var service = BrokerService(broker, access: access)
            service.webhooks = webhooks
            return EmbeddedBroker(place, service, bell, locks)
        } catch let error as BrokerStoreError {
            throw .store(error)
        } catch {
            throw .store(.unreadable(path: place.database, why: "\(error)"))
        }
    }

    /// Webhooks may have secrets in them, so the database and what SQLite has beside it are for their owner's eyes alone, also where an
    /// earlier program or a copy left them open to others.
    private static func keepPrivate(_ database: String) {
        for path in ["", "-wal", "-shm"].map({ database + $0 }) {
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else { continue }
            chmod(path, status.st_mode & 0o700)
        }
    }
}
