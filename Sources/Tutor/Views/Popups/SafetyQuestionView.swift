import TerminalUI
import Workshop

/// Something that is asked before it is done, with the difference where two texts are at stake.
enum SafetyQuestionView {
    static func content(_ state: TutorState, _ confirmation: SafetyQuestion, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add(confirmation.sentence, columns: columns)
        content.gap()
        for (index, choice) in confirmation.choices.enumerated() {
            content.addEntry([StyledLine(" \(choice)")], isSelected: index == confirmation.selected, columns: columns)
        }
        if case .leave = confirmation.subject { addUnsaved(state, &content, columns: columns) }
        if let (mine, other) = confirmation.texts(in: state) {
            content.gap()
            let rows = DiffRows(old: mine.lines, new: other.lines, oldTitle: "here", newTitle: "there").rows(width: columns)
            content.lines += rows.prefix(200).map(\.line)
        }
        return content
    }

    private static func addUnsaved(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        content.gap()
        for (number, session) in state.steps.sorted(by: { $0.key < $1.key }) {
            for file in session.files where file.buffer.isModified {
                content.add("step \(number): \(file.path)", .dim, columns: columns)
            }
        }
    }
}

extension SafetyQuestion {
    var comparesTexts: Bool {
        switch subject {
        case .conflict, .recovery: true
        default: false
        }
    }

    /// The text in the editor and the one that could take its place.
    fileprivate func texts(in state: TutorState) -> (TextBuffer, TextBuffer)? {
        switch subject {
        case .conflict(let step, let path, let other), .recovery(let step, let path, let other):
            guard let mine = state.steps[step]?.files.first(where: { $0.path == path })?.buffer else { return nil }
            return (mine, TextBuffer(other))
        default: return nil
        }
    }
}
