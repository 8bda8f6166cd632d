import Dispatch
import Glibc

/// SIGINT and SIGTERM as something to wait for: a person or a supervisor asks the program to stop.
///
/// From its making on the signals are held back in this thread and in every thread that starts after it, so one that comes before
/// `wait` is kept for it. (A Dispatch signal source begins to watch some time after it is resumed, and loses what comes before.)
struct Interruption: Sendable {
    private let signals: sigset_t

    /// To be made on the main thread before the program starts other ones: a thread that lets the signals through would die of them.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        self.signals = signals
    }

    /// Returns when one of the signals has come since the value was made. What has to be finished then may take a moment; whoever does
    /// not want to wait for it sends another, which ends the program at once.
    func wait() async {
        await withCheckedContinuation { (arrived: CheckedContinuation<Void, Never>) in
            DispatchQueue(label: "interruption").async {
                var signals = signals
                var number: Int32 = 0
                sigwait(&signals, &number)
                arrived.resume()
                pthread_sigmask(SIG_UNBLOCK, &signals, nil)
                while true { pause() }
            }
        }
    }
}
