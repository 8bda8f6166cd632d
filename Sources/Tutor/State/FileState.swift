import TerminalUI
import Workshop

/// One of the step's files as it stands in the editor.
struct FileState: Sendable, Equatable {
    var file: LessonFile
    var buffer: TextBuffer
    /// What is wrong in the text as it was at the last pause in typing.
    var problems: [FileProblem] = []
    /// The version of the text that `problems` are about.
    private var versionRead: Int?
    var viewport = Viewport()
    /// When it was saved last in this session, as the performer said.
    var savedAt: String?
    /// Why the last attempt to save it failed; `nil` when it did not.
    var saveFailure: String?
    /// Typing of an earlier session that lies in the recovery copy, as long as nobody has decided on it.
    var undecidedRecovery: String?
    /// Typing of this session lies in the recovery copy and is not saved.
    var hasRecoveryCopy = false
    /// The timer that keeps typing for recovery, pause or not, is running.
    var isKeepingSoon = false

    init(file: LessonFile, text: String) {
        self.file = file
        buffer = TextBuffer(text)
        if file.isEditable, let line = buffer.lines.firstIndex(where: { $0.contains("# Task") }) {
            buffer.move(to: TextPosition(line: line, character: buffer.line(line).count))
        }
    }

    /// Reads the text for what is wrong with it, where that has not been done yet.
    mutating func readProblems() {
        guard versionRead != buffer.version else { return }
        versionRead = buffer.version
        problems = FileProblems.of(path: path, text: buffer.text)
    }

    var path: String { file.path }
    var name: String { file.path.split(separator: "/").last.map(String.init) ?? file.path }
}
