import Pact

/// How long somebody works on what, measured by what they do: a gap of more than five minutes is a pause and does not count.
public struct ActiveTime: Sendable, Equatable {
    /// In milliseconds.
    public static let longestGap: Int64 = 5 * 60 * 1000

    private var last: Instant?
    /// Not handed over yet, by the step's folder.
    private var milliseconds: [String: Int64] = [:]

    public init() {}

    /// Something was done; the time since what was done before belongs to this step, or to none.
    public mutating func pass(to time: Instant, in folder: String?) {
        defer { last = time }
        guard let last, let folder else { return }
        let gap = time.milliseconds(since: last)
        guard gap > 0, gap <= Self.longestGap else { return }
        milliseconds[folder, default: 0] += gap
    }

    /// How many seconds are worth keeping.
    public var seconds: Int { Int(milliseconds.values.map { $0 / 1000 }.reduce(0, +)) }

    /// Hands over the whole seconds; what is left of a second stays.
    public mutating func hand(over progress: inout Progress) {
        for (folder, time) in milliseconds where time >= 1000 {
            progress[folder].seconds += Int(time / 1000)
            milliseconds[folder] = time % 1000
        }
    }
}
