import Glibc
import Pact
import Workshop

extension AttemptStore {
    /// Removes contents that no attempt and no history names any more, once there are many.
    ///
    /// Nothing is removed while some file that may name contents cannot be read.
    func clear(from count: Int = 2000) throws(WorkspaceError) {
        guard Disk.names(in: objects).count > count else { return }
        try alone { () throws(WorkspaceError) in
            guard let named = namedContents else { return }
            for name in Disk.names(in: objects) {
                guard let hash = ContentHash(name) else { continue }
                if !named.contains(hash) { try Disk.remove(path(of: hash)) }
            }
        }
    }

    /// Every content that is named; `nil` where something cannot be read.
    private var namedContents: Set<ContentHash>? {
        var named: Set<ContentHash> = []
        for step in steps {
            for number in numbers(of: step) {
                guard let attempt = try? attempt(number, of: step) else { return nil }
                named.formUnion(attempt.files.values)
            }
            guard let states = try? historyStates(of: step) else { return nil }
            for state in states { named.formUnion(state.values) }
        }
        return named
    }
}
