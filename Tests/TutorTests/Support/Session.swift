import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

/// A tutor with somebody at its keys and a performer behind it.
struct Session {
    var tutor: Tutor
    var performer: Performer
    let course: Course

    init(
        course: Course = .make(), progress: Progress = Progress(), columns: Int = 80, rows: Int = 24, step: Int? = nil,
        performer: Performer = Performer()
    ) throws {
        self.course = course
        self.performer = performer
        tutor = try #require(
            Tutor(course: course, progress: progress, size: ScreenSize(columns: columns, rows: rows), step: step))
        take(tutor.begin())
    }

    /// Started for the walkthrough.
    init(walking course: Course, columns: Int = 80, rows: Int = 24, at step: Int? = nil) throws {
        self.course = course
        performer = Performer()
        tutor = try #require(Tutor(course: course, progress: Progress(), size: ScreenSize(columns: columns, rows: rows)))
        take(tutor.beginWalk(at: step))
    }

    /// Performs effects, and whatever follows from what they bring back.
    private mutating func take(_ effects: [TutorEffect]) {
        for event in performer.perform(effects, course: course) { send(event) }
    }

    mutating func send(_ event: TutorEvent, at time: Instant? = nil) {
        take(tutor.update(event, at: time))
    }

    /// Presses keys in notation: `<Enter>`, `<C-s>`, letters.
    mutating func press(_ notation: String) throws {
        for key in try Key.keys(notation) { send(.keyPressed(key)) }
    }

    /// What a key asks for, without performing it.
    mutating func effects(of notation: String) throws -> [TutorEffect] {
        var effects: [TutorEffect] = []
        for key in try Key.keys(notation) { effects += tutor.update(.keyPressed(key)) }
        return effects
    }

    /// Ends the run under way with an outcome.
    mutating func finish(_ outcome: StepOutcome) throws {
        let run = try #require(performer.runs.last)
        performer.runs.removeAll()
        send(.runFinished(id: run.id, outcome: outcome, at: performer.now))
    }

    /// Ends the runs under way with what they really give.
    mutating func runForReal() async throws {
        while let run = performer.runs.last {
            performer.runs.removeAll()
            let lesson = try #require(course.lessons.first { $0.number == run.step })
            let now = performer.now
            let outcome = await StepRunner.run(
                lesson.before(run.before), files: run.files, over: InMemoryTransport(), now: { now }, clock: run.clock)
            send(.runFinished(id: run.id, outcome: outcome, at: now))
        }
        while let request = performer.walks.popLast() {
            let lesson = try #require(course.lessons.first { $0.number == request.step })
            let now = performer.now
            send(.walked(request, await request.perform(on: lesson, over: InMemoryTransport()) { now }))
        }
        for trial in performer.trials {
            let lesson = try #require(course.lessons.first { $0.number == trial.step })
            let change = try #require(lesson.changes.first { $0.id == trial.id })
            let now = performer.now
            let report = await StepRunner.tryChange(change, in: lesson, files: trial.files, over: InMemoryTransport()) { now }
            send(.changeTried(id: trial.id, step: trial.step, passing: report.items.filter { $0.result == .ok }.count))
        }
        performer.trials = []
    }

    /// Types a whole text in place of the file's, and saves and runs.
    mutating func type(_ text: String) {
        send(.keyPressed(.character("i")))
        send(.keyPressed(.ctrlHome))
        for _ in 0...(state.current.currentFile?.buffer.lines.count ?? 0) { send(.keyPressed(.ctrl("k"))) }
        send(.keyPressed(.paste(text.hasSuffix("\n") ? String(text.dropLast()) : text)))
        send(.keyPressed(.ctrl("s")))
    }

    var text: String { tutor.view().text }
    var rows: [String] { tutor.view().rowTexts }
    var state: TutorState { tutor.state }
    /// The status line.
    var said: String { state.message ?? "" }
}
