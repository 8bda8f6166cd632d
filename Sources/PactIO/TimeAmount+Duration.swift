import NIOCore

extension TimeAmount {
    /// The same length of time in whole nanoseconds, held within what NIO can schedule.
    init(_ duration: Duration) {
        let longest: Int64 = 1_000_000_000
        let seconds = min(max(duration.components.seconds, -longest), longest)
        self = .nanoseconds(seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
    }
}
