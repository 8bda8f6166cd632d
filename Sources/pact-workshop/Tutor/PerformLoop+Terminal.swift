import TerminalUI
import Tutor
import Workshop

/// Effects that need the terminal.
extension PerformLoop {
    /// Opens the learner's own editor on a file and reads what it left there.
    func edit(_ path: String, of step: Int, line: Int, on terminal: inout NcursesTerminal) -> TutorEvent {
        guard let lesson = lessons[step] else { return .editorFailed(reason: "There is no step \(step).") }
        guard let editor = EditorCommand(environment: environment) else {
            return .editorFailed(
                reason: "No editor is named. Set VISUAL or EDITOR before the start (VISUAL=nano ./workshop), or edit here with i.")
        }
        disk.wait()
        do {
            let file = try workspace.path(of: path, in: lesson)
            let program = ForegroundProgram(
                command: editor.command, arguments: editor.arguments(file: file, line: line), environment: environment)
            let status = try terminal.run(program)
            guard let text = try Disk.read(file) else { return .editorFailed(reason: "\(path) is gone after editing; r writes it again.") }
            watcher.knows(text, path)
            guard status == 0 else {
                return .editorFailed(
                    reason: "\(editor.name) ended with exit code \(status); \(path) is as it was here. Is the program installed?")
            }
            return .editorClosed(step: step, path: path, text: text)
        } catch let error as WorkspaceError {
            return .editorFailed(reason: error.sentence)
        } catch {
            return .editorFailed(reason: "\(editor.name) could not be started. VISUAL and EDITOR say which program to use.")
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
