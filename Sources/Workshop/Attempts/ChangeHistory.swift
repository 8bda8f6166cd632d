/// The saved states of a step's files, so that the last change can be taken back and made again, also after a restart.
public struct ChangeHistory: Sendable, Equatable {
    /// The most changes that can be taken back.
    public static let limit = 100

    /// The oldest first.
    public private(set) var past: [StepFiles]
    public private(set) var present: StepFiles
    /// The state that redo leads to is the last.
    public private(set) var future: [StepFiles]

    public init(past: [StepFiles] = [], present: StepFiles = [:], future: [StepFiles] = []) {
        self.past = past
        self.present = present
        self.future = future
    }

    /// Takes note of the files after a change; nothing happens where they are the same.
    ///
    /// - Returns: the newest of the undone states that can no longer be reached; `nil` where there was none.
    @discardableResult
    public mutating func record(_ files: StepFiles) -> StepFiles? {
        guard files != present else { return nil }
        let left = future.first
        past.append(present)
        past.removeFirst(max(0, past.count - Self.limit))
        present = files
        future = []
        return left
    }

    /// The files before the last change; `nil` when there is none.
    public mutating func undo() -> StepFiles? {
        guard let previous = past.popLast() else { return nil }
        future.append(present)
        present = previous
        return previous
    }

    /// The files after the change undone last; `nil` when there is none.
    public mutating func redo() -> StepFiles? {
        guard let next = future.popLast() else { return nil }
        past.append(present)
        present = next
        return next
    }

    /// The history of an earlier session with what has happened in this one behind it.
    ///
    /// Where the files are no longer those that the earlier session ended with, that is a change too, and can be taken back.
    public func following(_ earlier: ChangeHistory) -> ChangeHistory {
        var joined = earlier
        for files in past + [present] { joined.record(files) }
        if !future.isEmpty { joined.future = future }
        return joined
    }
}
