import Pact
import Testing

@Suite("A moment in time")
struct InstantTests {
    @Test(
        "is printed and read as ISO 8601 in UTC with milliseconds",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_547_465_658_045, "2019-01-14T11:34:18.045Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func roundTrip(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).iso8601 == text)
        #expect(Instant(iso8601: text) == Instant(milliseconds: milliseconds))
    }

    @Test(
        "is read with other fractions and zones",
        arguments: [
            ("2019-01-14T11:34:18Z", 1_547_465_658_000),
            ("2019-01-14T11:34:18.0459Z", 1_547_465_658_045),
            ("2019-01-14T11:34:18.5Z", 1_547_465_658_500),
            ("2019-01-14T13:04:18.045+01:30", 1_547_465_658_045),
            ("2019-01-14T06:34:18.045-05:00", 1_547_465_658_045),
        ] as [(String, Int64)])
    func otherSpellings(text: String, milliseconds: Int64) {
        #expect(Instant(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(
        "is not read from what is no time",
        arguments: [
            "", "2019-01-14", "2019-02-30T00:00:00Z", "2019-13-01T00:00:00Z", "2019-01-14T24:00:00Z", "2019-01-14T11:60:00Z",
            "2019-01-14T11:34:18", "2019-01-14 11:34:18Z", "Bearer 2019-01-14T11:34:18Z", "2019-01-14T11:34:18.Z",
            "2100-02-29T00:00:00Z", "2019-01-14T11:34:18+24:00",
        ])
    func refused(text: String) {
        #expect(Instant(iso8601: text) == nil)
    }

    @Test(
        "beyond the years 0000 to 9999 prints the nearest of them",
        arguments: [
            (Int64.max, "9999-12-31T23:59:59.999Z"), (Int64.min, "0000-01-01T00:00:00.000Z"),
        ])
    func clamped(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).iso8601 == text)
    }

    @Test("tells how long ago another one was, without overflow")
    func difference() {
        #expect(Instant(milliseconds: 10).milliseconds(since: Instant(milliseconds: 4)) == 6)
        #expect(Instant(milliseconds: 4).milliseconds(since: Instant(milliseconds: 10)) == -6)
        #expect(Instant(milliseconds: .max).milliseconds(since: Instant(milliseconds: .min)) == .max)
        #expect(Instant(milliseconds: .min).milliseconds(since: Instant(milliseconds: .max)) == .min)
    }
}
