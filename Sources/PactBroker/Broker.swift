import Pact
import Synchronization

/// The broker itself: its catalogue in memory, the same and the long texts in its store.
///
/// Changes are made one after the other. What a change did is in the store, and safe from a crash, before `change` returns.
public final class Broker: Sendable {
    public let world: BrokerWorld
    private let store: BrokerStore
    private let catalogue: Mutex<Catalogue>

    /// Opens the broker on what its store holds.
    ///
    /// - Throws: `BrokerStoreError`.
    public init(store: BrokerStore, world: BrokerWorld) throws {
        self.store = store
        self.world = world
        catalogue = Mutex(try store.catalogue())
    }

    /// Looks something up. The catalogue does not change meanwhile, and others wait: it is not the place to wait for anything.
    public func read<Result: Sendable, Failure: Error>(_ body: (Catalogue) throws(Failure) -> Result) throws(Failure) -> Result {
        let result = catalogue.withLock { catalogue -> Swift.Result<Result, Failure> in
            do throws(Failure) { return .success(try body(catalogue)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Changes the catalogue and stores the change; when `body` or the store throws, nothing has happened.
    ///
    /// - Throws: what `body` throws; `BrokerStoreError` when the change cannot be stored.
    @discardableResult
    public func change<Result: Sendable>(_ body: (inout CatalogueEdit) throws -> Result) throws -> Result {
        let result = try catalogue.withLock { catalogue in
            // Taken out, so that the edit is the only owner and changes it in place.
            var edit = CatalogueEdit(exchange(&catalogue, Catalogue()), now: world.now(), newIdentifier: world.newIdentifier)
            do {
                let result = try body(&edit)
                try store.write(edit.changes)
                catalogue = edit.catalogue
                return result
            } catch {
                catalogue = edit.undone()
                if let error = error as? BrokerStoreError { world.failed(error) }
                throw error
            }
        }
        world.changed()
        return result
    }

    /// Closes the store; nothing can be changed any more, nor a long text be read.
    public func close() { store.close() }

    /// A long text of the store.
    ///
    /// - Throws: `BrokerStoreError`.
    public func document(_ kind: Document.Kind, id: Int) throws -> String? {
        try store.document(kind, id: id)
    }
}

/// Puts a value in the place of another and gives the other back.
private func exchange<Value>(_ place: inout Value, _ value: Value) -> Value {
    let old = place
    place = value
    return old
}
