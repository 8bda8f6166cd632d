import Foundation
import Tutor
import Workshop

/// Changes by other programs.
extension PerformLoop {
    /// How often the step's files are looked at where the system tells of changes.
    static let slowWatch = Duration.seconds(1)
    /// The same where it does not.
    static let fastWatch = Duration.milliseconds(200)

    /// Looks for changes in the step that is open.
    /// - Returns: what has happened, and when to look again at the latest.
    func lookForChanges() -> (events: [TutorEvent], next: Duration) {
        alarm?.hush()
        guard let step = openStep, let lesson = lessons[step], var watcher = watchers[step] else { return ([], Self.slowWatch) }
        let folder = workspace.folder(of: lesson)
        // First listening, then looking: what happens in between rings.
        let interval = listen(to: folder, files: lesson.files.map(\.path)) ? Self.slowWatch : Self.fastWatch
        let look = watcher.look(in: folder, now: .now)
        watchers[step] = watcher
        let events =
            look.changes.map { TutorEvent.fileChanged(step: step, path: $0.path, text: $0.text) }
            + look.removals.map { .fileRemoved(step: step, path: $0) }
            + look.unreadable.map { .noticed(title: "Not taken over", text: $0.text) }
        return (events, min(look.lookAgain ?? interval, interval))
    }

    /// - Returns: false where changes may go untold, so that they have to be looked for.
    private func listen(to folder: String, files: [String]) -> Bool {
        let folders = files.map { ("\(folder)/\($0)" as NSString).deletingLastPathComponent }
        guard alarm?.follow(Set(folders + [folder, (folder as NSString).deletingLastPathComponent])) == true else { return false }
        return isLocal
    }
}
