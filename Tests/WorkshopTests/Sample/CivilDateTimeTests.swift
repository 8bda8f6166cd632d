import Pact
import Testing

@testable import Workshop

@Suite("Moments as dates")
struct CivilDateTimeTests {
    @Test(
        "A moment is a date and time in UTC, to the millisecond",
        arguments: ["2019-01-14T11:34:18.045Z", "1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2024-02-29T12:00:00.500Z"])
    func moments(text: String) throws {
        let date = CivilDateTime(try #require(Instant(iso8601: text)))
        let format = try DateTimeFormat.parse("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
        #expect(format.text(of: date) == text)
    }
}
