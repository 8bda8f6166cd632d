import Testing

@testable import Workshop

/// Answers that people give to step 9: right ones in other clothes, and wrong ones.
@Suite("Answers to the provider's check")
struct ProviderAuthorizationAnswersTests {
    private static let file = "provider/service.yaml"

    private static func service(_ middleware: String, before: Bool = false) throws -> String {
        let start = try #require(try RealLesson.step(9).start[file])
        return before ? middleware + "\n" + start : start + middleware + "\n"
    }

    @Test(
        "a right one passes, however it is written",
        arguments: [
            "middleware:\n  - bearerToken: { maxAge: 1h }", "middleware:\n  - bearerToken: { maxAge: 60m }",
            "middleware:\n  - bearerToken:\n      maxAge: 3600s", "middleware:\n- bearerToken: {maxAge: 1h}",
            "middleware: [{ bearerToken: { maxAge: 1h } }]", "middleware:\n  - bearerToken:\n      maxAge: \"1h\"",
            "middleware:\n    - bearerToken:\n          maxAge: '60m'", "middleware:\n  - bearerToken: { \"maxAge\": 3600000ms }",
            "middleware: # no request without a good token\n  - bearerToken: { maxAge: 1h }   # an hour",
            "middleware:\n  - bearerToken: { maxAge: 1h }\n  - bearerToken: { maxAge: 90m }",
            "middleware:\n  -\n    bearerToken:\n      maxAge: 01h",
        ])
    func right(middleware: String) async throws {
        for before in [false, true] {
            let outcome = try await RealLesson.run(9, changing: [Self.file: try Self.service(middleware, before: before)])
            #expect(outcome.isDone, "\(outcome.problems.map(\.sentence)) \(outcome.tasks.compactMap(\.reason))")
            #expect(outcome.verdict == .expectedFail)
        }
    }

    @Test(
        "a wrong one does not, and hears why",
        arguments: [
            ("middleware:\n  - bearerToken: { maxAge: 8y }", "the check is gone"),
            ("middleware:\n  - bearerToken: { maxAge: 3000d }", "the check is gone"),
            ("middleware:\n  - bearerToken: { maxAge: 99999h }", "the check is gone"),
            ("middleware:\n  - bearerToken: { maxAge: 2h }", "61 minutes ago got in"),
            ("middleware:\n  - bearerToken: { maxAge: 1d }", "61 minutes ago got in"),
            ("middleware:\n  - bearerToken: { maxAge: 1w }", "61 minutes ago got in"),
            ("middleware:\n  - bearerToken: { maxAge: 1m }", "59 minutes ago was turned away"),
            ("middleware:\n  - bearerToken: { maxAge: 3600ms }", "59 minutes ago was turned away"),
            ("middleware:\n  - bearerToken: { maxAge: 0s }", "no token is ever good"),
            ("middleware:\n  - bearerToken: { maxAge: 1 }", "One what?"),
            ("middleware:\n  - bearerToken: { maxAge: 60 }", "One what?"),
            ("middleware:\n  - bearerToken:\n      maxAge: 3600", "One what?"),
            ("middleware:\n  - bearerToken: { maxAge: 1H }", "a number and a unit"),
            ("middleware:\n  - bearerToken: { maxAge: 1 h }", "a number and a unit"),
            ("middleware:\n  - bearerToken: { maxAge: one hour }", "a number and a unit"),
            ("middleware:\n  - bearerToken: { maxAge: 1hour }", "a number and a unit"),
            ("middleware:\n  bearerToken:\n    maxAge: 1h", "Middleware is a list"),
            ("middleware: { bearerToken: { maxAge: 1h } }", "Middleware is a list"),
            ("middleware:\n  - bearerToken: 1h", "settings by name"),
            ("middleware:\n  - bearerToken: \"60m\"", "settings by name"),
            ("middleware:\n  - bearerToken:", "How old may a token be?"),
            ("middleware:\n  - bearerToken: {}", "How old may a token be?"),
            ("middleware:\n  - bearertoken: { maxAge: 1h }", "capitals included"),
            ("middleware:\n  - bearerToken: { maxage: 1h }", "capitals included"),
            ("middleware:\n  - bearer: { maxAge: 1h }", "capitals included"),
            ("Middleware:\n  - bearerToken: { maxAge: 1h }", "capitals included"),
            ("  - bearerToken: { maxAge: 1h }", "before all routes"),
            ("  middleware:\n    - bearerToken: { maxAge: 1h }", "before all routes"),
            ("  - middleware:\n      - bearerToken: { maxAge: 1h }", "before all routes"),
            ("bearerToken: { maxAge: 1h }", "has to stand in the list"),
            ("middleware:\n\t- bearerToken: { maxAge: 1h }", "a tab"),
            ("middleware:\n  - bearerToken:\n\t\tmaxAge: 1h", "a tab"),
            ("middleware:\n  - bearerToken: { maxAge:1h }", "a blank is missing"),
            ("middleware:\n  - bearerToken:{ maxAge: 1h }", "a blank is missing"),
            ("middleware:\n  - bearerToken:\n    maxAge: 1h", "further right"),
            ("middleware:\n  - bearerToken: { maxAge: 1h", "A brace is missing"),
            ("middleware: []", "Switch on the check"),
            ("", "Switch on the check"),
            ("# middleware:\n#   - bearerToken: { maxAge: 1h }", "Switch on the check"),
        ])
    func wrong(middleware: String, says: String) async throws {
        let outcome = try await RealLesson.run(9, changing: [Self.file: try Self.service(middleware)])
        #expect(!outcome.isDone)
        #expect(
            outcome.recognised?.says.contains(says) == true, "\(outcome.recognised?.id ?? "nothing"), \(outcome.problems.map(\.sentence))")
        // Where the file cannot be read, the line is told as well.
        if !outcome.problems.isEmpty { #expect(outcome.problems.allSatisfy { $0.location.path == Self.file }) }
    }

    @Test("exactly seven facts are announced, and come")
    func facts() async throws {
        let outcome = try await RealLesson.run(9)
        #expect(outcome.runs.map(\.kind) == [.verify, .website])
        #expect(
            outcome.runs.first?.items.map(\.facts) == [
                ["status 200 401", "body $"], ["status 200 401", "body $"], ["status 200 401", "body $"], ["status 404 401"], [], [],
            ])
        let sentences = outcome.runs.first?.items.flatMap(\.findings).map(\.sentence) ?? []
        #expect(
            sentences == [
                "The contract expects status 200 and got 401.",
                #"At $ the contract expects a list and got object {"error":"Unauthorized"}."#,
                "The contract expects status 200 and got 401.", "At $ the object lacks id, name and type.",
                "The contract expects status 200 and got 401.",
                #"At $ the contract expects a list and got object {"error":"Unauthorized"}."#,
                "The contract expects status 404 and got 401.",
            ])
        #expect(outcome.runs.last?.items.map(\.facts) == [["ok 200"], ["ok 200"]])
        #expect(outcome.isDone && outcome.verdict == .expectedFail && !outcome.isGreenerThanAnnounced)
    }

    @Test(
        "other files mended instead are no answer",
        arguments: [
            ("2023-11-14T22:13:20.000Z", "Green until lunch"), ("2023-11-14T21:30:00.000Z", "Green until lunch"),
            ("2023-11-14T20:00:00.000Z", "Green until lunch"), ("2030-01-01T00:00:00.000Z", "Green until lunch"),
        ])
    func otherToken(time: String, says: String) async throws {
        let path = "pacts/FrontendWebsite-ProductService.json"
        let pact = try #require(try RealLesson.step(9).start[path]).replacing("2019-01-14T11:34:18.045Z", with: time)
        let outcome = try await RealLesson.run(9, changing: [path: pact])
        #expect(!outcome.isDone)
        #expect(outcome.recognised?.says.contains(says) == true, "\(outcome.recognised?.id ?? "nothing")")
    }

    // MARK: - The clock

    private func run(clock: String, changing changes: StepFiles = [:]) async throws -> StepOutcome {
        let lesson = try RealLesson.step(9)
        return await StepRunner.run(
            lesson, files: lesson.solution.merging(changes) { $1 }, over: RealLesson.transport, now: { RealLesson.now },
            clock: try ClockSetting.real.set(clock))
    }

    @Test(
        "any time within the hour of the token turns six of six green, completes the clock's task and no other",
        arguments: [
            "2019-01-14T11:34:19Z", "2019-01-14T12:00Z", "2019-01-14 12:00", "2019-01-14T12:34:18Z", "2019-01-14T13:00+01:00",
            "2019-01-14T11:34:18.045Z", "provider 2019-01-14T12:00Z",
        ])
    func withinTheHour(clock: String) async throws {
        let outcome = try await run(clock: clock)
        let verify = try #require(outcome.runs.first)
        #expect(verify.items.map(\.result) == Array(repeating: .ok, count: 6))
        #expect(outcome.tasks.filter(\.isDone).map(\.id) == ["clock"])
        #expect(outcome.completedByClock == ["clock"])
        #expect(!outcome.isDone && !outcome.isGreenerThanAnnounced)
        #expect(outcome.recognised?.id == "left-in-2019")
        var progress = StepProgress()
        progress.record(outcome, files: [:], at: RealLesson.now)
        #expect(progress.state == .started && progress.clockTasks == ["clock"] && progress.attempts == 0)
        // Back to now: the announced end, with the clock's task done before.
        let lesson = try RealLesson.step(9)
        let back = await RealLesson.run(lesson, lesson.solution)
        progress.record(back, files: lesson.solution, at: RealLesson.now)
        #expect(progress.state == .done)
        #expect(back.marking(progress, of: lesson).tasks.map(\.isDone) == [true, true, true, true, true])
        #expect(try StepProgress(json: #require(progress.json.object)).clockTasks == ["clock"])
    }

    @Test(
        "no other time does",
        arguments: [
            ("2019-01-14", "at-midnight"), ("2019-01-14T11:34:18Z", "at-midnight"), ("2019-01-14T08:00Z", "at-midnight"),
            ("2019-01-14T12:34:18.045Z", "another-year"), ("2019-01-14T12:34:19Z", "another-year"), ("2019-01-15T12:00Z", "another-year"),
            ("+2h", "another-year"), ("-1d", "another-year"), ("provider +2h", "another-year"),
        ])
    func outsideTheHour(clock: String, recognised: String) async throws {
        let outcome = try await run(clock: clock)
        #expect(outcome.runs.first?.items.filter { $0.result == .ok }.count == 2)
        #expect(outcome.tasks.allSatisfy { !$0.isDone })
        #expect(!outcome.isDone && outcome.verdict == (clock == "provider +2h" ? .fail : .expectedFail))
        #expect(outcome.recognised?.id == recognised)
        #expect(outcome.tasks.last?.reason?.contains("2 of 6 pass.") == true)
    }

    @Test("green for another reason does not complete the clock's task")
    func notByTheClock() async throws {
        let forEver = try await run(clock: "+1d", changing: [Self.file: try Self.service("middleware:\n  - bearerToken: { maxAge: 9y }")])
        #expect(forEver.runs.first?.result == .passed)
        #expect(forEver.tasks.allSatisfy { !$0.isDone })
        #expect(forEver.tasks.last?.reason?.contains("comes first") == true)
        let noCheck = try await run(clock: "2019-01-14T12:00Z", changing: [Self.file: try Self.service("")])
        #expect(noCheck.tasks.allSatisfy { !$0.isDone })
        #expect(noCheck.recognised?.id == "not-switched-on")
    }

    @Test("a run with the clock moved leaves a done step done, and says in text and JSON what it is")
    func moved() async throws {
        let outcome = try await run(clock: "+2h")
        let lesson = try RealLesson.step(9)
        #expect(outcome.json["clock"] == "+2h")
        #expect(outcome.json["done"] == false)
        let text = outcome.text(for: lesson)
        #expect(text.contains("The clock is moved (+2h): the run is shown and completes no task.\n"))
        #expect(text.hasSuffix("Not done by this run: with the clock moved it only shows.\n"))
        #expect(
            try await run(clock: "2019-01-14T12:00Z").text(for: lesson).contains("completes no task but \"at another time, six of six\"."))
        let real = await RealLesson.run(lesson, lesson.solution)
        #expect(real.json["clock"] == nil && real.clockSentence == nil)
        var progress = StepProgress()
        progress.record(real, files: lesson.solution, at: RealLesson.now)
        let before = progress
        progress.record(outcome, files: lesson.solution, at: RealLesson.now)
        #expect(progress.state == .done && progress.attempts == before.attempts)
        #expect(progress.lastRun?.isDone == true && progress.lastRun?.tasksDone == before.lastRun?.tasksDone)
    }
}
