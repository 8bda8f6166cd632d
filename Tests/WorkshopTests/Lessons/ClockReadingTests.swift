import Pact
import Testing

@testable import Workshop

@Suite("Checks of a lesson that look at the time")
struct ClockReadingTests {
    private static func read(_ check: String) -> (check: TaskCheck?, problems: [String]) {
        let (lesson, problems) = SmallCourse.read(replacing: "check: { runs: [pact, verify] }", with: "check: \(check)")
        return (lesson?.tasks.last?.check, problems.map(\.sentence))
    }

    @Test("requests to the provider are read with the time and the status that each must get")
    func answers() throws {
        let (check, problems) = Self.read(
            """
            { answers: { clock: 2026-11-22T11:00Z, accept: [{ id: A, what: a token, request: GET /products, headers: { A: b } }],
                  reject: [{ id: B, what: none, request: POST /product/10 }] } }
            """)
        #expect(problems == [])
        guard case .answers(let answers)? = check else {
            Issue.record("no answers")
            return
        }
        #expect(answers.clock.iso8601 == "2026-11-22T11:00:00.000Z")
        #expect(answers.samples.map(\.status) == [200, 401])
        #expect(answers.samples.map(\.isLetIn) == [true, false])
        #expect(answers.samples.first?.request.headers == ["A": "b"])
    }

    @Test("what a filter makes of requests is read, and a run that wants the clock moved")
    func filterAndClock() {
        let filter = Self.read(
            "{ filter: { clock: 2026-11-22, samples: [{ id: F, what: w, request: GET /a, becomes: { A: 'Bearer {now}' } }] } }")
        #expect(filter.problems == [])
        let sample = FilterSample(
            id: "F", what: "w", request: HTTPRequest(method: "GET", target: "/a"),
            becomes: [HeaderTemplate(name: "A", value: "Bearer {now}")])
        #expect(filter.check == .filter(FilterCheck(clock: Instant(milliseconds: 1_795_305_600_000), samples: [sample])))
        #expect(Self.read("{ clock: { run: verify, passing: 6 } }").check == .clock(ClockCheck(run: .verify, passing: 6)))
    }

    @Test("a provider may be the step's own at another time")
    func providers() {
        let (check, problems) = Self.read("{ providers: [{ id: W, what: w, clock: +1d, passing: 1, failing: 0 }] }")
        #expect(problems == [])
        let sample = ProviderSample(
            id: "W", what: "w", serviceYAML: nil, clock: .shifted(milliseconds: 86_400_000), passing: 1, failing: 0)
        #expect(check == .providers([sample]))
    }

    @Test(
        "a time that is none is told",
        arguments: [
            ("{ answers: { clock: noon } }", "\"noon\" is no time."),
            ("{ filter: { clock: 2026-02-30, samples: [] } }", "There is no time"),
            ("{ providers: [{ id: W, what: w, clock: 1d, passing: 1, failing: 0 }] }", "+1d or -1d"),
            ("{ clock: { run: verify } }", "needs `passing`"), ("{ answers: {} }", "needs `clock`"),
        ])
    func invalid(check: String, says: String) {
        let found = Self.read(check).problems
        #expect(found.contains { $0.contains(says) }, "\(found)")
    }
}
