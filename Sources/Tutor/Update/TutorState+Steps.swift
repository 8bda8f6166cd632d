import Pact
import TerminalUI
import Workshop

extension TutorState {
    /// Makes a step the current one and asks for its files.
    mutating func enterStep(_ new: Lesson) {
        guard !new.isOnlyTitle else {
            say("Step \(new.number) is still being read; try again in a moment.")
            return
        }
        if steps[lesson.number] != nil {
            stopTyping()
            saveAll()
            message = nil
        }
        if clock.isMoved { say(clockSentence) }
        lesson = new
        walk?.isAside = true
        focus = .task
        isZoomed = false
        progress.current = new.folder
        openBrokerOfStep()
        guard steps[new.number] == nil else {
            emit(current.isOpen ? .watchStep(new.number) : .openStep(new.number))
            return
        }
        var session = StepSession()
        let unread = new.pages.firstIndex { !record.pagesRead.contains($0.name) }
        session.isReading = unread != nil && record.attempts == 0
        session.page = unread ?? 0
        steps[new.number] = session
        if !session.isReading { focus = .edit }
        emit(.openStep(new.number))
    }

    /// Takes the step's files from the workspace.
    mutating func opened(_ number: Int, files: StepFiles, at time: Instant) {
        guard let lesson = course.lessons.first(where: { $0.number == number }), var session = steps[number] else { return }
        let isNew = progress[lesson.folder].state == .new
        let last = ComingBack.sentence(lesson, progress[lesson.folder], now: time)
        progress[lesson.folder].start(at: time)
        guard !session.isOpen else { return }
        session.isOpen = true
        session.files = lesson.files.compactMap { file in files[file.path].map { FileState(file: file, text: $0) } }
        session.hidden = files.filter { entry in !lesson.files.contains { $0.path == entry.key } }
        session.fileIndex = session.files.firstIndex { $0.file.isEditable } ?? 0
        session.history = ChangeHistory(present: session.editableTexts)
        steps[number] = session
        emit(.readAttempts(step: number))
        if let last, number == self.lesson.number, walk == nil { say(last) }
        if isNew { tellOfCourseFiles(lesson, files: files) }
        // Reading the files for problems can wait until the screen stands.
        emit(.startTimer(.typingPaused))
    }

    mutating func goToNextStep() {
        let next = course.lessons.first { $0.number > lesson.number }
        guard isDone || current.askedForNext else {
            current.askedForNext = true
            say(whatIsMissing + (next == nil ? "" : " n once more goes on all the same."))
            return
        }
        guard let next else {
            if isDone { show(.courseSummary(scroll: 0)) } else { say(whatIsMissing) }
            return
        }
        enterStep(next)
    }

    mutating func goToPreviousStep() {
        guard let previous = course.lessons.last(where: { $0.number < lesson.number }) else { return }
        enterStep(previous)
    }

    /// What keeps the step from being done, in a sentence.
    var whatIsMissing: String {
        guard let outcome = current.outcome else { return "Not done yet: nothing has run (r)." }
        guard !outcome.clock.isMoved else { return "Not done yet: the last run was made with the clock moved (:clock now, then r)." }
        if let problem = outcome.problems.first {
            return "Not done yet: \(problem.location.path) line \(problem.location.position.line) cannot be read."
        }
        guard let (index, task) = outcome.tasks.enumerated().first(where: { $0.element.isNeeded && !$0.element.isDone }) else {
            return "Not done yet: the last run was not what the step announces."
        }
        return "Not done yet: task \(index + 1), \(task.title)."
    }
}

extension Lesson {
    /// True for a lesson of which no more than its place and title are known yet.
    var isOnlyTitle: Bool { pages.isEmpty && files.isEmpty && tasks.isEmpty }
}
