extension TutorState {
    private var isAnythingUnsaved: Bool { steps.values.contains(where: \.isModified) }

    mutating func leave() {
        guard size.isEnough, isAnythingUnsaved else {
            saveAndLeave()
            return
        }
        show(.question(SafetyQuestion(subject: .leave)))
    }

    /// Saves everything and goes as soon as it is on the disk.
    mutating func saveAndLeave() {
        isLeaving = true
        saveEverything()
        keepTime()
        emit(.saveProgress(progress))
        leaveWhenSaved()
    }

    mutating func leaveWithoutSaving() {
        for (number, session) in steps {
            for file in session.files where file.buffer.isModified { emit(.dropRecovery(step: number, path: file.path)) }
        }
        if let id = current.run?.id { emit(.cancelRun(id: id)) }
        keepTime()
        emit(.saveProgress(progress))
        emit(.quit)
    }

    mutating func leaveWhenSaved() {
        guard isLeaving, !isAnythingUnsaved else { return }
        isLeaving = false
        if let id = current.run?.id { emit(.cancelRun(id: id)) }
        emit(.quit)
    }

    /// The program has to end at once: everything is handed over, nothing is waited for.
    mutating func terminate() {
        saveEverything()
        keepForRecovery()
        keepTime()
        emit(.saveProgress(progress))
        emit(.quit)
    }

    private mutating func saveEverything() {
        for (number, session) in steps.sorted(by: { $0.key < $1.key }) {
            for file in session.files where file.buffer.isModified {
                emit(.save(step: number, path: file.path, text: file.buffer.text, version: file.buffer.version))
            }
        }
    }
}
