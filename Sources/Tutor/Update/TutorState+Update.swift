import TerminalUI
import Workshop

extension TutorState {
    mutating func handle(_ event: TutorEvent) {
        let before = progress
        switch event {
        case .keyPressed(let key): press(key)
        case .resized(let size): self.size = size
        case .courseRead(let course): self.course = course
        case .stepOpened(let step, let files, let time): opened(step, files: files, at: time)
        case .stepNotOpened(let step, let reason):
            show(.notice(title: "Step \(step) cannot be opened", text: reason, scroll: 0))
        case .runFinished(let id, let outcome, let time): finishedRun(id, outcome, at: time)
        case .changeTried(let id, let step, let passing): triedChange(id, step: step, passing: passing)
        case .changeNotTried(let id, let step, let reason): couldNotTryChange(id, step: step, reason: reason)
        case .walked(let request, let result): walked(request, result)
        case .saved(let step, let path, let version, let time): saved(step: step, path: path, version: version, at: time)
        case .saveFailed(let step, let path, let reason): couldNotSave(step: step, path: path, reason: reason)
        case .fileChanged(let step, let path, let text): changedElsewhere(step: step, path: path, text: text)
        case .fileRemoved(let step, let path): removedElsewhere(step: step, path: path)
        case .editorClosed(let step, let path, let text): closedEditor(step: step, path: path, text: text)
        case .recoveryFound(let step, let path, let text): foundRecovery(step: step, path: path, text: text)
        case .timerFired(let timer): fired(timer)
        case .terminated: terminate()
        default: tell(event)
        }
        readContract(after: event)
        if progress != before || activeTime.seconds >= Self.mostSecondsUnkept {
            keepTime()
            emit(.saveProgress(progress))
        }
    }

    /// Events that only have something to say.
    private mutating func tell(_ event: TutorEvent) {
        switch event {
        case .progressSaveFailed(let reason):
            show(.notice(title: "Progress not saved", text: reason, scroll: 0))
            isLeaving = false
        case .editorFailed(let reason): show(.notice(title: "Editor", text: reason, scroll: 0))
        case .secondTutorFound(let pid):
            let text = """
                Another tutor (process \(pid)) works on the same workspace. What is saved there appears here, and the other way round; \
                a file saved in both is asked about. Here nothing is kept against a crash before it is saved. Better close one of the two, or start this one with --workspace and another folder.
                """
            show(.notice(title: "A second tutor", text: text, scroll: 0))
        case .noticed(let title, let text): show(.notice(title: title, text: text, scroll: 0))
        case .recoveryFailed(let reason): notKeptForRecovery(reason)
        case .copied(let place): say("Copied to \(place).")
        case .copyFailed(let reason): say("Not copied: \(reason)")
        default: if !take(export: event) { take(attempts: event) }
        }
    }

    mutating func takeEffects() -> [TutorEffect] {
        let taken = effects
        effects = []
        return taken
    }

    private mutating func fired(_ timer: TutorTimer) {
        switch timer {
        case .typingPaused:
            keepForRecovery()
            readAllProblems()
            emit(.stopTimer(.typingGoesOn))
            if isLive { startLiveRun() }
        case .typingGoesOn: keepForRecovery()
        }
    }

    /// Brings what depends on size and content back into its bounds; the only place where scrolling is clamped.
    mutating func settle() {
        guard size.isEnough else { return }
        let layout = Layout(self)
        if let rect = layout.rect(of: .result) {
            let inside = rect.inset(columns: 2)
            followCursorInPact(rows: inside.rows, columns: inside.columns)
        }
        if let inside = layout.rect(of: .traffic)?.inset(columns: 2) { followLog(rows: inside.rows, columns: inside.columns) }
        for (pane, rect) in layout.panes where pane != .edit && current.scroll[pane, default: 0] != 0 {
            let inside = rect.inset(columns: 2)
            let content = content(of: pane, columns: inside.columns)
            let most = max(0, content.lines.count - inside.rows)
            current.scroll[pane] = min(max(0, current.scroll[pane] ?? 0), most)
        }
        if let rect = layout.rect(of: .edit), var file = current.currentFile {
            let area = EditorView.textArea(of: file, in: rect.inset())
            file.buffer.pageLines = max(1, area.rows - 1)
            // Without a cursor on the screen lines are read from their beginning.
            let column = isTyping || isSearching ? file.buffer.cursorColumn : 0
            file.viewport = file.viewport.following(
                line: file.buffer.cursor.line, column: column, rows: area.rows, columns: area.columns,
                lineCount: file.buffer.lines.count)
            current.currentFile = file
        }
    }
}
