import Workshop

/// The saved states of a step's files, so that the last change can be taken back and made again.
struct ChangeHistory: Sendable, Equatable {
    private var past: [StepFiles] = []
    private var future: [StepFiles] = []
    private(set) var present: StepFiles = [:]

    init(present: StepFiles = [:]) {
        self.present = present
    }

    /// Takes note of the files after a change; nothing happens where they are the same.
    mutating func record(_ files: StepFiles) {
        guard files != present else { return }
        past.append(present)
        present = files
        future = []
    }

    /// The files before the last change; `nil` when there is none.
    mutating func undo() -> StepFiles? {
        guard let previous = past.popLast() else { return nil }
        future.append(present)
        present = previous
        return previous
    }

    /// The files after the change undone last; `nil` when there is none.
    mutating func redo() -> StepFiles? {
        guard let next = future.popLast() else { return nil }
        past.append(present)
        present = next
        return next
    }
}
