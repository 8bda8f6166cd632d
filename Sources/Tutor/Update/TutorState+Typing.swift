import TerminalUI
import Workshop

extension TutorState {
    mutating func startTyping() {
        guard current.currentFile?.file.isEditable == true else {
            if let reason = unavailability(of: .edit) { say(reason) }
            return
        }
        if isReading { work() }
        focus(on: .edit)
        isTyping = true
        commandLettersTyped = ""
    }

    /// Opens the line that a result has to do with, where the learner may change it; else the first file to edit.
    mutating func editWhereItMatters() {
        let finding = selectedFinding
        let places = [
            selectedProblem?.location, judgedItem?.location, finding?.causeLine, finding?.expectation, selectedItem?.location,
        ]
        let editable = Set(current.files.filter(\.file.isEditable).map(\.path))
        if let place = places.compactMap({ $0 }).first(where: { editable.contains($0.path) }) {
            go(to: place, saying: message ?? "")
        } else if current.currentFile?.file.isEditable != true, let index = current.files.firstIndex(where: \.file.isEditable) {
            open(file: index)
        }
        startTyping()
    }

    mutating func stopTyping() {
        guard isTyping else { return }
        isTyping = false
        isAboutToLeave = false
        if current.currentFile?.buffer.search != nil { current.currentFile?.buffer.apply(.escape) }
        readProblems()
        keepForRecovery()
        if let problem = current.currentFile?.problems.first {
            say("Line \(problem.location.position.line) cannot be read yet: \(problem.sentence)")
        } else if current.isModified {
            say("Not saved yet: r saves and runs.")
        }
    }

    mutating func pressWhileTyping(_ key: Key, _ context: KeyContext) {
        let wasAboutToLeave = isAboutToLeave
        isAboutToLeave = false
        let command = KeyMap.binding(for: key, in: context)?.command ?? .editText
        switch command {
        case .saveAndRun:
            endSearch()
            stopTyping()
            message = nil
            run()
        case .stopTyping: stopTyping()
        case .complete: complete()
        case .closeSearch: endSearch()
        case .leaveWhileTyping:
            if wasAboutToLeave {
                saveAndLeave()
            } else {
                isAboutToLeave = true
                say("Ctrl-C once more saves and leaves. Alt-6 copies the line, Ctrl-U pastes it.")
            }
        default: edit(with: key)
        }
    }

    private mutating func endSearch() {
        guard isSearching else { return }
        current.currentFile?.buffer.apply(.escape)
        hasJustSearched = !isTyping
    }

    private mutating func edit(with key: Key) {
        guard var file = current.currentFile else { return }
        if !isTyping {
            // A search outside typing: nothing but the search gets keys.
            guard file.buffer.search != nil else { return }
            _ = file.buffer.apply(key)
            current.currentFile = file
            return
        }
        let version = file.buffer.version
        guard file.buffer.apply(key) else {
            say("\(key.label) does nothing while typing. Esc stops typing.")
            return
        }
        current.currentFile = file
        if file.buffer.version != version {
            cancelLiveRun()
            emit(.startTimer(.typingPaused))
            if current.currentFile.map({ !$0.isKeepingSoon }) == true {
                current.currentFile?.isKeepingSoon = true
                emit(.startTimer(.typingGoesOn))
            }
        }
        noticeCommands(key)
        noticeCommandLine(key)
    }

    /// `:wq` and Enter on a line of its own: the habit of another editor.
    private mutating func noticeCommandLine(_ key: Key) {
        guard key == .enter, let buffer = current.currentFile?.buffer else { return }
        let line = buffer.line(buffer.cursor.line - 1).drop { $0 == " " }
        guard [":w", ":q", ":q!", ":wq", ":x", "ZZ"].contains(line) else { return }
        say("\(line) went into the file; Ctrl-Z takes it out. Ctrl-S saves and runs, Esc stops typing.")
    }

    /// Tab: completes a key or tag as far as it is certain and names what there is to choose from; indents where none is begun.
    private mutating func complete() {
        guard let file = current.currentFile, let completion = Completion(file.buffer, path: file.path) else {
            edit(with: .tab)
            return
        }
        if !completion.addition.isEmpty { edit(with: .paste(completion.addition)) }
        if completion.candidates.count > 1 { say(completion.candidates.joined(separator: "  ")) }
    }

    /// Three letters in a row that are commands elsewhere, standing alone: the learner may think to be commanding.
    private mutating func noticeCommands(_ key: Key) {
        guard !isSearching, case .character(let letter) = key, "rdhnpqlxS?".contains(letter) else {
            commandLettersTyped = ""
            return
        }
        commandLettersTyped.append(letter)
        guard commandLettersTyped.count >= 3, let file = current.currentFile else { return }
        let head = file.buffer.currentLine.prefix(file.buffer.cursor.character)
        let word = head.reversed().prefix { $0 != " " && $0 != "\"" && $0 != "/" }
        if word.count == commandLettersTyped.count {
            say("These letters go into the file. Esc stops typing; then r runs, h helps, q leaves.")
        }
    }

    mutating func switchFile(by step: Int) {
        let count = current.files.count
        guard count > 0 else { return }
        open(file: (current.fileIndex + step + count) % count)
    }

    mutating func open(file index: Int) {
        guard current.files.indices.contains(index) else { return }
        if let clipboard = current.currentFile?.buffer.clipboard, !clipboard.isEmpty {
            current.files[index].buffer.clipboard = clipboard
        }
        current.fileIndex = index
        focus(on: .edit)
    }

    /// Reads the text in the editor for what is wrong with it.
    mutating func readProblems() {
        guard let file = current.currentFile, file.file.isEditable else { return }
        current.currentFile?.readProblems()
    }

    /// Reads the step's files for what is wrong with them, those whose text has been read already aside.
    mutating func readAllProblems() {
        for index in current.files.indices where current.files[index].file.isEditable { current.files[index].readProblems() }
    }
}
