import Workshop

/// One command's hold on the learner's workspace: lessons, files, and the progress unless a tutor has it.
struct LearnerSession {
    let workspace: Workspace
    let lessons: LessonsFolder
    var progress: Progress
    /// `nil` while another process holds the workspace: then the progress is read and not written.
    private let lock: WorkspaceLock?

    /// False while another process holds the workspace.
    var ownsWorkspace: Bool { lock != nil }

    init(_ options: CourseOptions) throws {
        workspace = try options.workspace()
        lessons = try options.lessons()
        do {
            lock = try WorkspaceLock(workspace)
        } catch .heldBy(let pid) {
            lock = nil
            Output.note("Another pact-workshop (process \(pid)) works on this workspace, so its progress is left as it is.")
        } catch {
            throw error.failure
        }
        progress = try workspace.readProgress()
    }

    /// The step asked for, else the one where the learner left off.
    func lesson(_ number: Int?) throws(CommandFailure) -> Lesson {
        if let number { return try lessons.lesson(number) }
        return try lessons.lesson(after: progress)
    }

    func files(of lesson: Lesson) throws(CommandFailure) -> StepFiles {
        do {
            return try workspace.files(of: lesson)
        } catch {
            throw error.failure
        }
    }

    /// Keeps the files of a run; where that fails it is told, and the run counts all the same.
    func keep(_ draft: AttemptDraft, of lesson: Lesson) {
        do {
            _ = try workspace.attempts.keep(draft, of: lesson.folder, at: SystemClock.now(), localTime: LocalTime.today())
        } catch {
            Output.note("This run is not among the attempts: \(error.sentence)")
        }
    }

    func save() throws(CommandFailure) {
        guard lock != nil else { return }
        do {
            try workspace.save(progress)
        } catch {
            throw error.failure
        }
    }
}

extension Workspace {
    /// The learner's progress; what had to be put aside is told.
    func readProgress() throws(CommandFailure) -> Progress {
        do {
            let (progress, notice) = try self.progress()
            if let notice { Output.note(notice) }
            return progress
        } catch {
            throw error.failure
        }
    }
}
