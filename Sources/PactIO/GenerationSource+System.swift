import Foundation
import Pact

extension GenerationSource {
    /// The system's clock in its own time zone, and chance that nobody can foretell.
    public static let system = GenerationSource(
        now: {
            let now = Date()
            let sinceFull = now.timeIntervalSince1970
            let seconds = sinceFull.rounded(.down)
            return CivilDateTime(
                secondsSince1970: Int(seconds), nanosecond: Int((sinceFull - seconds) * 1_000_000_000),
                offset: TimeZone.current.secondsFromGMT(for: now))
        }, seed: { .random(in: .min ... .max) })
}
