import Glibc
import TerminalUI
import Tutor
import Workshop

/// Effects that need the terminal.
extension PerformLoop {
    /// Opens the learner's own editor on a file and reads what it left there.
    func edit(_ path: String, of step: Int, line: Int, on terminal: inout NcursesTerminal) -> TutorEvent {
        guard let lesson = lessons[step] else { return .editorFailed(reason: "There is no step \(step).") }
        guard let editor = EditorCommand(environment: environment, isThere: isProgram) else {
            return .editorFailed(reason: EditorCommand.noneSentence)
        }
        guard editor.isScript || isProgram(editor.program) else { return .editorFailed(reason: editor.missingSentence) }
        disk.wait()
        do {
            let file = try workspace.path(of: path, in: lesson)
            let before = try Disk.read(file)
            let program = ForegroundProgram(
                command: editor.command, arguments: editor.arguments(file: file, line: line), environment: environment)
            let status = try terminal.run(program)
            guard let text = try Disk.read(file) else {
                waiting.append(.fileRemoved(step: step, path: path))
                return .editorFailed(reason: "\(path) is gone after editing; r writes it again as it was here.")
            }
            watchers[step]?.knows(text, path)
            // Whatever it says of itself, what it wrote is on the disk.
            guard status == 0 || text != before else {
                return .editorFailed(reason: editor.failureSentence(path: path, exitCode: status))
            }
            return .editorClosed(step: step, path: path, text: text)
        } catch let error as WorkspaceError {
            return .editorFailed(reason: error.sentence)
        } catch {
            return .editorFailed(reason: "\(editor.name) could not be started. VISUAL and EDITOR say which program to use.")
        }
    }

    /// True when the search path has such a program; a name with a slash is a path.
    private func isProgram(_ name: String) -> Bool {
        // What begins with a tilde is for the shell to find.
        if name.hasPrefix("~") { return true }
        if name.contains("/") { return access(name, X_OK) == 0 }
        return (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").contains { folder in
            access("\(folder)/\(name)", X_OK) == 0
        }
    }

    /// Offers a text to the terminal's clipboard, and keeps it in a file for terminals that do not take it.
    func copy(_ text: String, on terminal: inout NcursesTerminal) -> TutorEvent {
        let isOffered = terminal.copy(text)
        let path = workspace.state + "/copied.txt"
        do {
            try Disk.write(text, to: path)
        } catch {
            return isOffered ? .copied(where: "the clipboard") : .copyFailed(reason: error.sentence)
        }
        return .copied(where: isOffered ? "the clipboard and \(path)" : path)
    }
}
