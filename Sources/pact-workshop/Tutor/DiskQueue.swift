import Dispatch
import Tutor

/// Disk writes one after the other, off the main thread, so that a slow disk never holds up a key.
final class DiskQueue: Sendable {
    private let queue = DispatchQueue(label: "pact-workshop.disk")
    private let post: @Sendable (TutorEvent) -> Void

    /// - Parameter post: takes what came of a write, on the queue's thread.
    init(post: @escaping @Sendable (TutorEvent) -> Void) {
        self.post = post
    }

    /// Does some writing after everything asked for before, and posts the event that follows from how it went, if any.
    func write(
        _ work: @escaping @Sendable () throws(WorkspaceError) -> Void, then event: @escaping @Sendable (WorkspaceError?) -> TutorEvent?
    ) {
        queue.async { [post] in
            var failure: WorkspaceError?
            do throws(WorkspaceError) {
                try work()
            } catch {
                failure = error
            }
            if let event = event(failure) { post(event) }
        }
    }

    /// Returns when everything asked for so far is on the disk.
    func wait() {
        queue.sync {}
    }

}
