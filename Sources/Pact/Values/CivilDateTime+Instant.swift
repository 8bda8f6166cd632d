extension CivilDateTime {
    /// What a clock in UTC shows at a moment.
    public init(_ instant: Instant) {
        let seconds = instant.milliseconds / 1000 - (instant.milliseconds % 1000 < 0 ? 1 : 0)
        let milliseconds = (instant.milliseconds % 1000 + 1000) % 1000
        self.init(secondsSince1970: Int(seconds), nanosecond: Int(milliseconds) * 1_000_000)
    }
}
