import Pact
import TerminalUI
import Workshop

/// The tutor: what is on the screen, what a key does, and what is to be done in the world, as one value.
///
/// **Nouns.** A ``TutorEvent`` says what happened (a key, a run that finished, a file that was saved); a ``TutorEffect`` says what to do
/// about it (run the checks, save a file, leave). ``TutorState`` is everything between the two: the lesson, a `StepSession` for each step
/// that was opened, the panes, popups and questions. A `Command` is what a key asks for; the `KeyMap` is the one table of keys, from which
/// dispatch, footer and the list of keys come. A `NextThing` is what Enter does.
/// A `LineCommand` is a row of the command line's table, from which its dispatch, completion and list come.
///
/// **Path of data.** ``update(_:)`` turns an event into a new state and effects; ``view(_:)`` turns the state into a `Screen`. Whoever owns
/// terminal, files and network performs the effects and answers with events. Nothing else leads in or out.
///
///     var tutor = Tutor(course: course, progress: progress, size: ScreenSize(columns: 80, rows: 24))
///     perform(tutor?.begin() ?? [])
///     perform(tutor?.update(.keyPressed(.enter)) ?? [])
///     draw(tutor?.view() ...)
///
/// **What it must not know.** Files, sockets, clocks, processes and ncurses. Times arrive in events; drawing changes nothing. Whatever was
/// typed is in the state until the performer has said that it is saved.
public struct Tutor: Sendable, Equatable {
    var state: TutorState

    /// - Parameters:
    ///   - step: the number of the step to begin with; the step where the learner left off when `nil` or unknown.
    ///   - theme: the colours to begin with.
    /// - Returns: `nil` for a course without lessons.
    public init?(course: Course, progress: Progress, size: ScreenSize, step: Int? = nil, theme: Theme = .dark) {
        let folder = progress.next(of: course.lessons.map(\.folder))
        let lesson = course.lessons.first { $0.number == step } ?? course.lessons.first { $0.folder == folder } ?? course.lessons.first
        guard let lesson else { return nil }
        state = TutorState(course: course, lesson: lesson, progress: progress, size: size, theme: theme)
        if let step {
            state.progress.fill(course.lessons.filter { $0.number < step && $0.number != lesson.number }.map(\.folder))
        }
    }

    /// What to do first.
    public mutating func begin() -> [TutorEffect] {
        state.enterStep(state.lesson)
        return state.takeEffects()
    }

    /// What to do first where the program was started for the walkthrough: at a step, else where it was left.
    public mutating func beginWalk(at step: Int? = nil) -> [TutorEffect] {
        let before = state.progress
        let lesson = state.course.lessons.first { lesson in
            step.map { lesson.number == $0 } ?? (lesson.folder == before.walk?.folder)
        }
        state.lesson = lesson ?? state.lesson
        state.startWalk(state.lesson, endsProgram: true, fromItsBeginning: step != nil)
        if state.progress != before { state.emit(.saveProgress(state.progress)) }
        return state.takeEffects()
    }

    /// Changes the state by what happened.
    /// - Parameter time: when it happened; without it no working time is measured.
    /// - Returns: what is to be done now, in order.
    public mutating func update(_ event: TutorEvent, at time: Instant? = nil) -> [TutorEffect] {
        if let time, event.isActivity { state.pass(to: time) }
        state.handle(event)
        state.settle()
        return state.takeEffects()
    }

    /// The screen at the size last heard of.
    public func view() -> Screen {
        state.view()
    }

    /// The screen as it would be at another size.
    public func view(_ size: ScreenSize) -> Screen {
        var copy = state
        copy.size = size
        copy.settle()
        return copy.view()
    }

    /// How the screen is to be coloured.
    public var theme: Theme { state.theme }
    /// What is remembered between sessions.
    public var progress: Progress { state.progress }
}
