import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("What was typed is never lost")
struct SavingTests {
    private static let path = "consumer/client.yaml"

    @Test("a pause in typing keeps the text for recovery, and typing without a pause does so too", arguments: TutorTimer.allCases)
    func recoveryIsWritten(timer: TutorTimer) throws {
        var session = try Session()
        try session.press("<Esc>ixyz")
        #expect(session.performer.performed.contains(.startTimer(.typingPaused)))
        #expect(session.performer.performed.filter { $0 == .startTimer(.typingGoesOn) }.count == 1)
        session.send(.timerFired(timer))
        #expect(session.performer.recovery["1/\(Self.path)"]?.hasPrefix("xyz# What") == true)
    }

    @Test("saving drops the recovery copy, and only an acknowledged save counts")
    func saving() throws {
        var session = try Session()
        try session.press("<Esc>ix")
        session.send(.timerFired(.typingPaused))
        session.performer.failsToSave = true
        try session.press("<C-s>")
        #expect(session.state.current.isModified)
        #expect(session.performer.recovery["1/\(Self.path)"] != nil)
        #expect(session.text.contains("consumer/client.yaml is not saved: the disk is full."))
        session.performer.failsToSave = false
        try session.press("<Esc><Esc>r")
        #expect(!session.state.current.isModified)
        #expect(session.performer.recovery.isEmpty)
        #expect(session.performer.disk["1/\(Self.path)"]?.hasPrefix("x# What") == true)
    }

    @Test("typing that was undone leaves no recovery copy behind")
    func undone() throws {
        var session = try Session()
        try session.press("<Esc>ix")
        session.send(.timerFired(.typingPaused))
        #expect(!session.performer.recovery.isEmpty)
        try session.press("<C-z>")
        session.send(.timerFired(.typingPaused))
        #expect(!session.state.current.isModified)
        #expect(session.performer.recovery.isEmpty)
    }

    @Test("leaving asks when something is not saved, and goes once it is")
    func leaving() throws {
        var session = try Session()
        try session.press("<Esc>ix<Esc>q")
        #expect(!session.performer.hasQuit)
        #expect(session.text.contains("Something is not saved yet."))
        try session.press("<Enter>")
        #expect(session.performer.hasQuit)
        #expect(session.performer.disk["1/\(Self.path)"]?.hasPrefix("x") == true)
    }

    @Test("leaving does not go while a save fails")
    func leavingFails() throws {
        var session = try Session()
        session.performer.failsToSave = true
        try session.press("<Esc>ix<C-c><C-c>")
        #expect(!session.performer.hasQuit)
        #expect(session.text.contains("Not saved"))
    }

    @Test("one Ctrl-C while typing only warns")
    func ctrlC() throws {
        var session = try Session()
        try session.press("<Esc>ix<C-c>y")
        #expect(!session.performer.hasQuit)
        #expect(session.state.isTyping)
        try session.press("<C-c>")
        #expect(session.said == "Ctrl-C once more saves and leaves. Alt-6 copies the line, Ctrl-U pastes it.")
        try session.press("<C-c>")
        #expect(session.performer.hasQuit)
        #expect(session.performer.disk["1/\(Self.path)"]?.hasPrefix("xy") == true)
    }

    @Test("an end from outside hands everything over at once")
    func terminated() throws {
        var session = try Session()
        try session.press("<Esc>ix")
        session.send(.terminated)
        #expect(session.performer.hasQuit)
        #expect(session.performer.disk["1/\(Self.path)"]?.hasPrefix("x") == true)
        #expect(session.performer.performed.contains(.saveProgress(session.tutor.progress)))
    }

    @Test("typing of an earlier session is offered, and taken over as a change that can be undone")
    func recovery() throws {
        var session = try Session()
        session.send(.recoveryFound(step: 1, path: Self.path, text: "operations:\n"))
        #expect(session.text.contains("Unsaved typing found"))
        try session.press("<Enter>")
        #expect(session.state.current.currentFile?.buffer.text == "operations:\n")
        #expect(session.state.current.isModified)
        try session.press("<Esc>i<C-z>")
        #expect(session.state.current.currentFile?.buffer.text == Lesson.clientStart)
    }

    @Test("typing of an earlier session that is declined is kept as a copy; left with Esc it stays")
    func recoveryDeclined() throws {
        var session = try Session()
        session.send(.recoveryFound(step: 1, path: Self.path, text: "a"))
        try session.press("<Esc>")
        #expect(!session.performer.performed.contains(.dropRecovery(step: 1, path: Self.path)))
        session.send(.recoveryFound(step: 1, path: Self.path, text: "a"))
        try session.press("<Down><Enter>")
        let aside = TutorEffect.keepAttempt(step: 1, AttemptDraft(.unsaved, files: [Self.path: "a"]))
        #expect(Array(session.performer.performed.suffix(2)) == [aside, .dropRecovery(step: 1, path: Self.path)])
    }

    @Test("typing of an earlier session that nobody decided on is put aside before new typing takes its place")
    func recoveryUndecided() throws {
        var session = try Session()
        session.send(.recoveryFound(step: 1, path: Self.path, text: "a"))
        try session.press("<Esc><Esc>ix")
        session.send(.timerFired(.typingPaused))
        session.send(.timerFired(.typingGoesOn))
        let kept = session.performer.performed.filter { if case .keepAttempt = $0 { true } else { false } }
        #expect(kept == [.keepAttempt(step: 1, AttemptDraft(.unsaved, files: [Self.path: "a"]))])
        #expect(session.performer.recovery["1/\(Self.path)"]?.hasPrefix("x") == true)
    }

    @Test("typing that cannot be kept for recovery is told once and goes on")
    func recoveryFails() throws {
        var session = try Session()
        try session.press("<Esc>ix")
        session.send(.recoveryFailed(reason: "the disk is full."))
        #expect(session.said == "Not kept against a crash until it is saved: the disk is full.")
        try session.press("y")
        session.send(.recoveryFailed(reason: "the disk is full."))
        #expect(session.said.isEmpty)
        #expect(session.state.isTyping && session.state.popup == nil)
    }

    @Test("a file removed by another program counts as not saved, and saving writes it again")
    func removedElsewhere() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        session.send(.fileRemoved(step: 1, path: Self.path))
        #expect(session.said == "consumer/client.yaml was removed by another program; r writes it again.")
        #expect(session.state.current.isModified)
        try session.press("r")
        #expect(session.performer.disk["1/\(Self.path)"] == Lesson.clientStart)
        #expect(!session.state.current.isModified)
    }

    @Test("a step gone back to is watched again")
    func watched() throws {
        var session = try Session(course: .make([.make(prediction: nil), .make(number: 2, prediction: nil)]))
        try session.press("<Esc>nn<Esc>p")
        #expect(session.performer.performed.contains(.watchStep(1)))
    }

    @Test("a leave that meets another program's change asks, and a later save does not leave after all")
    func conflictWhileLeaving() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>ix<Esc>")
        let effects = try session.effects(of: "q<Enter>")
        #expect(effects.contains { if case .save = $0 { true } else { false } })
        session.send(.fileChanged(step: 1, path: Self.path, text: "theirs: 1\n"))
        session.send(.fileChanged(step: 1, path: Self.path, text: "theirs: 2\n"))
        #expect(session.text.contains("theirs: 2") && !session.text.contains("theirs: 1"))
        try session.press("<Enter>")
        #expect(session.state.popup == nil)
        try session.press("r")
        #expect(!session.performer.hasQuit)
    }

    @Test("the same notice is shown once")
    func sameNotice() throws {
        var session = try Session()
        for _ in 0..<3 { session.send(.progressSaveFailed(reason: "the disk is full.")) }
        try session.press("<Enter>")
        #expect(session.state.popup == nil)
    }

    @Test("a file saved by another program is taken over and runs again")
    func changedElsewhere() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        session.send(.fileChanged(step: 1, path: Self.path, text: Lesson.clientSolution))
        #expect(session.state.current.currentFile?.buffer.text == Lesson.clientSolution)
        #expect(!session.state.current.isModified)
        #expect(session.performer.runs.count == 1)
    }

    @Test("a file changed on both sides is asked about, with the difference")
    func conflict() throws {
        var session = try Session()
        try session.press("<Esc>ix<Esc>")
        session.send(.fileChanged(step: 1, path: Self.path, text: "theirs: 1\n"))
        #expect(session.text.contains("Changed twice"))
        #expect(session.text.contains("theirs: 1"))
        try session.press("<Down><Enter>")
        #expect(session.state.current.currentFile?.buffer.text == "theirs: 1\n")
        try session.press("i<C-z>")
        #expect(session.state.current.currentFile?.buffer.text.hasPrefix("x# What") == true)
    }

    @Test("reset keeps a copy, z brings the files back and Z resets them again")
    func reset() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        session.type(Lesson.clientSolution)
        try session.press("x<Down><Enter>")
        #expect(
            session.performer.performed.contains(.keepAttempt(step: 1, AttemptDraft(.reset, files: [Self.path: Lesson.clientSolution]))))
        #expect(session.performer.disk["1/\(Self.path)"] == Lesson.clientStart)
        try session.press("z")
        #expect(session.performer.disk["1/\(Self.path)"] == Lesson.clientSolution)
        try session.press("Z")
        #expect(session.performer.disk["1/\(Self.path)"] == Lesson.clientStart)
        try session.press("zz")
        #expect(session.performer.disk["1/\(Self.path)"] == Lesson.clientStart)
    }

    @Test("reset does nothing when the safe choice is taken")
    func resetDeclined() throws {
        var session = try Session()
        try session.press("<Esc>x<Enter>")
        #expect(!session.performer.performed.contains { if case .keepAttempt = $0 { true } else { false } })
    }

    @Test("the learner's own editor gets a saved file, and what comes back is taken over")
    func editor() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc><Down><Down>e")
        #expect(session.performer.performed.last == .openEditor(step: 1, path: Self.path, line: 3))
        session.send(.editorClosed(step: 1, path: Self.path, text: Lesson.clientSolution))
        #expect(session.state.current.currentFile?.buffer.text == Lesson.clientSolution)
        #expect(session.performer.runs.count == 1)
    }

    @Test("other people's sentences are shown as popups, one after the other")
    func notices() throws {
        var session = try Session()
        session.send(.secondTutorFound(pid: 4711))
        session.send(.progressSaveFailed(reason: "the disk is full."))
        #expect(session.text.contains("process 4711"))
        try session.press("<Enter>")
        #expect(session.text.contains("Progress not saved"))
        try session.press("<Enter>")
        #expect(session.state.popup == nil)
    }
}
