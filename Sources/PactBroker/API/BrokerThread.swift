import Dispatch

/// The thread on which a broker answers, one request after the other.
///
/// Whoever reads or changes the catalogue waits for whoever changes it, and a change for the disk. On the few threads that all tasks of a
/// program share, the waiting would hold up the program, and what needs no catalogue with it.
final class BrokerThread: TaskExecutor {
    private let queue = DispatchQueue(label: "pact-broker")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
