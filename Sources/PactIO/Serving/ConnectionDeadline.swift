import NIOCore

/// A moment that a connection is not to outlive as it is, watched by one timer.
///
/// The moment is moved twice with each request. The timer is left alone meanwhile, and only set anew where it would ring too late, or
/// has rung too soon, since setting one costs more than reading the clock. To be used on its event loop only.
final class ConnectionDeadline {
    private let loop: any EventLoop
    private let passed: () -> Void
    private var date: NIODeadline?
    private var timer: (ringing: NIODeadline, scheduled: Scheduled<Void>)?

    /// - Parameter passed: called once for each time that the moment has come.
    init(on loop: any EventLoop, passed: @escaping () -> Void) {
        self.loop = loop
        self.passed = passed
    }

    func set(after time: Duration) {
        let date = NIODeadline.now() + TimeAmount(time)
        self.date = date
        if let timer, timer.ringing <= date { return }
        timer?.scheduled.cancel()
        ring(at: date)
    }

    func clear() {
        date = nil
    }

    func end() {
        date = nil
        timer?.scheduled.cancel()
        timer = nil
    }

    private func ring(at date: NIODeadline) {
        let bound = NIOLoopBound(self, eventLoop: loop)
        timer = (date, loop.scheduleTask(deadline: date) { bound.value.rang() })
    }

    private func rang() {
        timer = nil
        guard let date else { return }
        guard date <= .now() else { return ring(at: date) }
        self.date = nil
        passed()
    }
}
