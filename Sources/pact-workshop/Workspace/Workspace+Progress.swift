import Pact
import Workshop

extension Workspace {
    private var progressPath: String { state + "/progress.json" }

    /// The learner's progress; empty where there is none yet.
    ///
    /// A file that cannot be read is kept aside, and `notice` tells so in a sentence or two.
    func progress() throws(WorkspaceError) -> (progress: Progress, notice: String?) {
        let text: String?
        do {
            text = try Disk.read(progressPath)
        } catch .notText {
            return try keptAside(.unreadable(reason: "it is not UTF-8 text"))
        } catch .tooLarge {
            return try keptAside(.unreadable(reason: "it is far too large"))
        }
        guard let text else { return (Progress(), nil) }
        do {
            return (try Progress(json: try JSONValue.parse(text)), nil)
        } catch let error as ProgressReadingError {
            return try keptAside(error)
        } catch let error as JSONParsingError {
            return try keptAside(.unreadable(reason: "it is no JSON, line \(error.place.line), column \(error.place.column)"))
        } catch {
            return try keptAside(.unreadable(reason: "\(error)"))
        }
    }

    func save(_ progress: Progress) throws(WorkspaceError) {
        try Disk.write(progress.json.text(pretty: true) + "\n", to: progressPath)
    }

    private func keptAside(_ error: ProgressReadingError) throws(WorkspaceError) -> (progress: Progress, notice: String?) {
        var number = 1
        while Disk.exists("\(progressPath).unreadable-\(number)") { number += 1 }
        let aside = "\(progressPath).unreadable-\(number)"
        try Disk.move(progressPath, to: aside)
        return (Progress(), "\(error.sentence) It is now \(aside).")
    }
}
