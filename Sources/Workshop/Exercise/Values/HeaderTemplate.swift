import Pact

/// A header that a client or a request filter sets; `{now}` in its value stands for the current time.
public struct HeaderTemplate: Sendable, Equatable {
    public var name: String
    /// As written, e.g. `Bearer {now}`.
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// The value with every `{now}` replaced by `now` in ISO 8601, UTC, with milliseconds.
    public func value(now: Instant) -> String {
        value.replacing("{now}", with: now.iso8601)
    }
}
