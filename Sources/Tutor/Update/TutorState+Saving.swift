import TerminalUI
import Workshop

extension TutorState {
    /// Saves every file of the step that differs from the disk.
    mutating func saveAll() {
        let session = current
        for file in session.files where file.buffer.isModified {
            let save = TutorEffect.save(step: lesson.number, path: file.path, text: file.buffer.text, version: file.buffer.version)
            if !effects.contains(save) { emit(save) }
        }
        recordChange(in: lesson.number)
        emit(.stopTimer(.typingPaused))
        emit(.stopTimer(.typingGoesOn))
    }

    mutating func saved(step: Int, path: String, version: Int, at time: String) {
        guard var session = steps[step], let index = session.files.firstIndex(where: { $0.path == path }) else { return }
        session.files[index].savedAt = time
        session.files[index].saveFailure = nil
        if session.files[index].buffer.version == version {
            session.files[index].buffer.markSaved()
            session.files[index].hasRecoveryCopy = false
            steps[step] = session
            keepUndecidedRecovery(step: step, path: path)
            emit(.dropRecovery(step: step, path: path))
        } else {
            steps[step] = session
        }
        leaveWhenSaved()
    }

    mutating func couldNotSave(step: Int, path: String, reason: String) {
        guard var session = steps[step] else { return }
        if let index = session.files.firstIndex(where: { $0.path == path }) { session.files[index].saveFailure = reason }
        steps[step] = session
        isLeaving = false
        let place = wasToldOfRecovery ? "still here, and nowhere else" : "still here and in the recovery copy"
        let text = "\(path) is not saved: \(reason)\nWhat you typed is \(place). Mend the cause, then r saves again."
        show(.notice(title: "Not saved", text: text, scroll: 0))
        emit(.bell)
    }

    /// Hands over what was typed and not saved, for the case that the program never gets to save it.
    mutating func keepForRecovery() {
        current.currentFile?.isKeepingSoon = false
        guard let file = current.currentFile else { return }
        guard file.buffer.isModified else {
            // All of it was undone: a copy left behind would be offered as unsaved typing the next time.
            if file.hasRecoveryCopy { emit(.dropRecovery(step: lesson.number, path: file.path)) }
            current.currentFile?.hasRecoveryCopy = false
            return
        }
        keepUndecidedRecovery(step: lesson.number, path: file.path)
        current.currentFile?.hasRecoveryCopy = true
        emit(.writeRecovery(step: lesson.number, path: file.path, text: file.buffer.text))
    }

    /// The recovery copy is about to be written over or dropped: what nobody has decided on is put aside first.
    mutating func keepUndecidedRecovery(step: Int, path: String) {
        guard let index = steps[step]?.files.firstIndex(where: { $0.path == path }),
            let text = steps[step]?.files[index].undecidedRecovery
        else { return }
        steps[step]?.files[index].undecidedRecovery = nil
        emit(.keepAttempt(step: step, AttemptDraft(.unsaved, files: steps[step]?.texts.merging([path: text]) { $1 } ?? [path: text])))
    }

    /// Told once in words, and no more than that: typing goes on, and a save may well succeed.
    mutating func notKeptForRecovery(_ reason: String) {
        guard !wasToldOfRecovery else { return }
        wasToldOfRecovery = true
        say("Not kept against a crash until it is saved: \(reason)")
    }

    /// Another program wrote a file: taken over where nothing was typed here, asked about where both changed it.
    mutating func changedElsewhere(step: Int, path: String, text: String) {
        guard var session = steps[step], session.isOpen else { return }
        guard let index = session.files.firstIndex(where: { $0.path == path }) else {
            session.hidden[path] = text
            steps[step] = session
            return
        }
        guard session.files[index].buffer.text != text else { return }
        if session.files[index].buffer.isModified {
            isLeaving = false
            show(.question(SafetyQuestion(subject: .conflict(step: step, path: path, theirs: text))))
            return
        }
        take(text, into: path, step: step)
        guard step == lesson.number else { return }
        say("\(path) was changed by another program and is taken over.")
        runAfterChangeElsewhere()
    }

    /// The checks after a save by another program; whoever reads, types or answers here is not taken away from it.
    private mutating func runAfterChangeElsewhere() {
        guard walk == nil else { return }
        guard isReading || isTyping || isAsking else {
            run()
            return
        }
        if isLive, isTyping {
            startLiveRun()
            return
        }
        guard !current.isModified, !isPredictionDue, openGuesses == nil, unavailability(of: .run) == nil else { return }
        startRun(isQuiet: true)
    }

    /// Another program removed a file: what is here is all there is of it, and counts as not saved.
    mutating func removedElsewhere(step: Int, path: String) {
        guard let index = steps[step]?.files.firstIndex(where: { $0.path == path }),
            let file = steps[step]?.files[index], file.file.isEditable
        else { return }
        steps[step]?.files[index].buffer.markUnsaved()
        emit(.writeRecovery(step: step, path: path, text: file.buffer.text))
        say("\(path) was removed by another program; r writes it again.")
    }

    /// Puts a text that is on the disk into the editor, as a change that can be undone.
    mutating func take(_ text: String, into path: String, step: Int) {
        guard var session = steps[step], let index = session.files.firstIndex(where: { $0.path == path }) else { return }
        session.files[index].buffer.replaceAll(with: text)
        session.files[index].buffer.markSaved()
        // What stands on the disk now was not saved here: an earlier time would be told of another text.
        session.files[index].savedAt = nil
        session.files[index].readProblems()
        steps[step] = session
        recordChange(in: step)
    }

    mutating func openEditor() {
        guard let file = current.currentFile else { return }
        saveAll()
        emit(.openEditor(step: lesson.number, path: file.path, line: file.buffer.cursor.line + 1))
    }

    mutating func closedEditor(step: Int, path: String, text: String) {
        guard let session = steps[step], let file = session.files.first(where: { $0.path == path }) else { return }
        guard file.buffer.text != text else {
            say("\(path) is as it was.")
            return
        }
        take(text, into: path, step: step)
        say("\(path) is taken over from your editor.")
        if step == lesson.number, !isReading { run() }
    }

    mutating func foundRecovery(step: Int, path: String, text: String) {
        guard let file = steps[step]?.files.first(where: { $0.path == path }), file.file.isEditable, file.buffer.text != text else {
            emit(.dropRecovery(step: step, path: path))
            return
        }
        if let index = steps[step]?.files.firstIndex(where: { $0.path == path }) { steps[step]?.files[index].undecidedRecovery = text }
        show(.question(SafetyQuestion(subject: .recovery(step: step, path: path, text: text))))
    }

    mutating func undoChange() {
        saveAll()
        restore(current.history.undo(), otherwise: "Nothing to undo: no change of this step's files was saved.")
    }

    mutating func redoChange() {
        saveAll()
        restore(current.history.redo(), otherwise: "Nothing to make again: z undoes first.")
    }

    private mutating func restore(_ files: StepFiles?, otherwise sentence: String) {
        guard let files else {
            say(sentence)
            return
        }
        let changed = put(files)
        keepHistory(of: lesson.number)
        say("Back in: \(changed.joined(separator: ", ")).")
    }

    /// Puts texts into the editor and saves them. Returns the names of the files that changed.
    @discardableResult
    mutating func put(_ files: StepFiles) -> [String] {
        var changed: [String] = []
        for index in current.files.indices {
            let file = current.files[index]
            guard let text = files[file.path], text != file.buffer.text else { continue }
            current.files[index].buffer.replaceAll(with: text)
            current.files[index].readProblems()
            changed.append(file.name)
            let buffer = current.files[index].buffer
            emit(.save(step: lesson.number, path: file.path, text: text, version: buffer.version))
        }
        if isLive, !changed.isEmpty { emit(.startTimer(.typingPaused)) }
        return changed
    }

    /// Puts the step's files back to its start.
    mutating func reset() {
        replaceFiles(with: lesson.start, keeping: .reset, saying: "The files are as the step began; z brings yours back.")
        resetBrokerOfStep()
    }
}
