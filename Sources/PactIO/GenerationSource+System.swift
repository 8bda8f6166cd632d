import Glibc
import Pact

extension GenerationSource {
    /// The system's clock in its own time zone, and chance that nobody can foretell.
    public static let system = GenerationSource(
        now: {
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            var local = tm()
            tzset()
            localtime_r(&now.tv_sec, &local)
            return CivilDateTime(secondsSince1970: now.tv_sec, nanosecond: now.tv_nsec, offset: local.tm_gmtoff)
        }, seed: { .random(in: .min ... .max) })
}
