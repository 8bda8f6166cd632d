import Pact
import Testing

@testable import Workshop

@Suite("Setting the clock")
struct ClockSettingTests {
    private static let real = Instant(milliseconds: 1_700_000_000_000)  // 2023-11-14T22:13:20Z

    @Test(
        "times and lengths are read, and written as they are typed",
        arguments: [
            ("2019-01-14T12:00Z", "2019-01-14T12:00:00.000Z", "2019-01-14T12:00Z"),
            ("2019-01-14T12:00", "2019-01-14T12:00:00.000Z", "2019-01-14T12:00Z"),
            ("2019-01-14 12:00", "2019-01-14T12:00:00.000Z", "2019-01-14T12:00Z"),
            ("2019-01-14", "2019-01-14T00:00:00.000Z", "2019-01-14T00:00Z"),
            ("2019-01-14T11:34:19Z", "2019-01-14T11:34:19.000Z", "2019-01-14T11:34:19Z"),
            ("2019-01-14t11:34:18.045z", "2019-01-14T11:34:18.045Z", "2019-01-14T11:34:18.045Z"),
            ("2019-01-14T13:00+01:00", "2019-01-14T12:00:00.000Z", "2019-01-14T12:00Z"),
            ("now", "2023-11-14T22:13:20.000Z", "now"),
            (" NOW ", "2023-11-14T22:13:20.000Z", "now"),
            ("+2h", "2023-11-15T00:13:20.000Z", "+2h"),
            ("-1d", "2023-11-13T22:13:20.000Z", "-1d"),
            ("+ 90m", "2023-11-14T23:43:20.000Z", "+1h30m"),
            ("-1h30m", "2023-11-14T20:43:20.000Z", "-1h30m"),
            ("+1w", "2023-11-21T22:13:20.000Z", "+7d"),
            ("+0s", "2023-11-14T22:13:20.000Z", "now"),
        ])
    func reads(text: String, time: String, written: String) throws {
        let setting = try ClockSetting.real.set(text)
        #expect(setting.now(Self.real).iso8601 == time)
        #expect(setting.providerNow(Self.real).iso8601 == time)
        #expect(setting.text == written)
        #expect(setting.isMoved == (written != "now"))
        #expect(try ClockSetting.real.set(setting.text) == setting)
    }

    @Test("the provider's clock moves alone, seen from the others'")
    func provider() throws {
        let apart = try ClockSetting.real.set("provider +2h")
        #expect(apart.now(Self.real) == Self.real)
        #expect(apart.providerNow(Self.real).iso8601 == "2023-11-15T00:13:20.000Z")
        #expect(apart.text == "provider +2h")
        let both = try ClockSetting.real.set("2019-01-14T12:00Z").set("provider +2h")
        #expect(both.now(Self.real).iso8601 == "2019-01-14T12:00:00.000Z")
        #expect(both.providerNow(Self.real).iso8601 == "2019-01-14T14:00:00.000Z")
        #expect(both.text == "2019-01-14T12:00Z, provider +2h")
        #expect(try both.set("provider now").text == "2019-01-14T12:00Z")
        #expect(try both.set("Provider 2019-01-14T11:40Z").providerNow(Self.real).iso8601 == "2019-01-14T11:40:00.000Z")
        #expect(try both.set("now") == .real)
        #expect(try both.set("+1d") == ClockSetting(everybody: .shifted(milliseconds: 86_400_000)))
    }

    @Test(
        "what is no time gets a sentence that says what to write",
        arguments: [
            ("", "A time is missing."),
            ("provider", "A time is missing."),
            ("noon", "\"noon\" is no time."),
            ("12:00", "\"12:00\" is no time."),
            ("2019-02-30T12:00Z", "There is no time \"2019-02-30T12:00Z\""),
            ("2019-01-14T25:00Z", "There is no time"),
            ("2019-1-14", "There is no time"),
            ("2019-01-14T12:00 PST", "There is no time"),
            ("2h", "With a sign it moves the clock: +2h or -2h."),
            ("+2", "does not say what it counts"),
            ("+2y", "does not say what it counts"),
            ("+", "\"+\" is no time."),
            ("+h", "is no time."),
            ("+99999999999999999999h", "too far away"),
            ("+9000000000w", "too far away"),
            ("provider later", "\"later\" is no time."),
        ])
    func refuses(text: String, expected: String) {
        #expect {
            _ = try ClockSetting.real.set(text)
        } throws: { error in
            (error as? ClockSettingError)?.sentence.contains(expected) == true
        }
    }

    @Test("a clock far out of reach is cut, not wrapped around")
    func overflow() {
        #expect(ClockMove.shifted(milliseconds: 10).time(at: Instant(milliseconds: .max)).milliseconds == .max)
        #expect(ClockMove.shifted(milliseconds: -10).time(at: Instant(milliseconds: .min)).milliseconds == .min)
    }
}
