import Pact

/// What happened while a webhook was carried out, for people: lines such as `[2026-11-22T10:54:19Z] INFO: …`.
///
/// Whatever the receiver says, a line stays one line and does a terminal no harm.
struct WebhookLog: Sendable, Equatable {
    enum Level: String, Sendable {
        case info = "INFO"
        case warning = "WARN"
        case error = "ERROR"
    }

    /// The lines, each with its end.
    private(set) var text = ""

    mutating func add(_ line: String, _ level: Level = .info, at time: Instant) {
        text += "[\(time.iso8601.prefix(19))Z] \(level.rawValue): \(line.visible)\n"
    }

    /// One line for each line of a text.
    mutating func add(lines: String, mark: String, at time: Instant) {
        for line in lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { add(mark + line, at: time) }
    }

    static func + (left: WebhookLog, right: WebhookLog) -> WebhookLog {
        var log = left
        log.text += right.text
        return log
    }
}
