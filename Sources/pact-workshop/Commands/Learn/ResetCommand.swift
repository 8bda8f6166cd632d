import ArgumentParser
import Pact
import Workshop

/// Puts steps back to their start files.
struct ResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Put a step back to its start files; what was there is kept.")

    @Argument(help: "The step.")
    var step: Int?

    @Flag(help: "Every step.")
    var all = false

    @OptionGroup var course: CourseOptions

    func validate() throws {
        if step == nil, !all { throw ValidationError("Name a step, as in reset 3, or say --all.") }
        if let step, all { throw ValidationError("Say reset \(step) for that step alone, or reset --all for every step, not both.") }
    }

    /// With the steps that have a broker it begins anew; one that is being served stays as it is.
    private func renewBroker(of workspace: Workspace) throws(CommandFailure) {
        do {
            let lock = try FileLock(try BrokerPlace(of: workspace).lock, rights: 0o600)
            defer { lock.release() }
            guard let kept = try workspace.renewBroker(at: SystemClock.now()) else { return }
            try workspace.save(BrokerLog())
            Output.line(
                "The broker begins anew, too. What it knew is kept in \(workspace.state)/\(kept); :broker restore \(kept) in the tutor brings it back."
            )
        } catch FileLock.Refusal.held(let pid) {
            Output.note("The broker stays as it is, since process \(pid) has it open. Stop that, or reset the step there.")
        } catch FileLock.Refusal.failed(let error) {
            throw error.failure
        } catch let error as WorkspaceError {
            throw error.failure
        } catch {
            throw .environment("The broker cannot begin anew: \(error)")
        }
    }

    func run() throws {
        var session = try LearnerSession(course)
        let lessons = all ? try session.lessons.lessons() : [try session.lesson(step)]
        let touched = lessons.filter { !all || !session.workspace.isUntouched($0) }
        if touched.isEmpty { Output.line("No step has been opened yet, so every step is at its start.") }
        for lesson in touched {
            do {
                let kept = try session.workspace.reset(
                    lesson, at: SystemClock.now(), localTime: LocalTime.today(), keepsHistory: session.ownsWorkspace)
                Output.line("Step \(lesson.number) is back at its start." + (kept.map { " What was there is kept in \($0)." } ?? ""))
            } catch {
                throw error.failure
            }
            session.progress[lesson.folder].restart()
        }
        if touched.contains(where: { $0.broker != nil }) { try renewBroker(of: session.workspace) }
        try session.save()
    }
}
