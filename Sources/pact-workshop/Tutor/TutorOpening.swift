import TerminalUI
import Tutor
import Workshop

/// Opens the tutor on the terminal, for working or for the walkthrough.
struct TutorOpening {
    let lessons: LessonsFolder
    let workspace: Workspace
    let theme: Theme
    let hasASCIILines: Bool
    let environment: [String: String]

    init(_ course: CourseOptions, _ look: LookOptions) throws(CommandFailure) {
        theme = try look.chosenTheme()
        hasASCIILines = look.ascii
        lessons = try course.lessons()
        workspace = try course.workspace()
        environment = CommandEnvironment().variables
    }

    /// - Returns: the signal that ended the tutor, 0 when the learner left.
    func work(at step: Int?) throws(CommandFailure) -> Int32 {
        try open { _ in
            step
        } begin: { tutor in
            tutor.begin()
        } make: { course, progress, size in
            Tutor(course: course, progress: progress, size: size, step: step, theme: theme)
        }
    }

    /// The walkthrough, from a step's beginning or from where it was left.
    ///
    /// - Returns: the signal that ended the tutor, 0 when the reader left.
    func walk(at step: Int?) throws(CommandFailure) -> Int32 {
        try open { progress in
            step ?? place(in: progress)
        } begin: { tutor in
            tutor.beginWalk(at: step)
        } make: { course, progress, size in
            Tutor(course: course, progress: progress, size: size, theme: theme)
        }
    }

    /// The step where the walkthrough was left.
    private func place(in progress: Progress) -> Int? {
        lessons.folders.first { $0.name == progress.walk?.folder }?.number
    }

    private func open(
        at step: (Progress) -> Int?, begin: @escaping (inout Tutor) -> [TutorEffect], make: (Course, Progress, ScreenSize) -> Tutor?
    ) throws(CommandFailure) -> Int32 {
        var first: [TutorEvent] = []
        let progress = try progress(&first)
        let lessons = try self.lessons.opening(step: step(progress), progress: progress)
        let lock = lock(&first)
        if lock != nil { workspace.sweep(lessons.map(\.folder)) }
        var terminal = try terminal()
        let size = ScreenSize(columns: terminal.size.columns, rows: terminal.size.rows)
        guard let tutor = make(Course(lessons: lessons), progress, size) else { throw .input("The course has no lessons.") }
        let loop = PerformLoop(tutor: tutor, lessons: lessons, workspace: workspace, ownsWorkspace: lock != nil, environment: environment)
        loop.run(on: &terminal, lessons: self.lessons, first: first, begin: begin)
        return loop.endedBy
    }

    private func terminal() throws(CommandFailure) -> NcursesTerminal {
        do throws(TerminalError) {
            return try NcursesTerminal(
                environment: environment, options: TerminalOptions(environment: environment, asciiLines: hasASCIILines))
        } catch {
            throw .environment(error.sentence)
        }
    }

    private func progress(_ first: inout [TutorEvent]) throws(CommandFailure) -> Progress {
        do {
            let (progress, notice) = try workspace.progress()
            if let notice { first.append(.noticed(title: "Progress", text: notice)) }
            return progress
        } catch {
            throw .environment(error.sentence)
        }
    }

    /// The right to the workspace; without it the learner is told who has it, and may go on all the same.
    private func lock(_ first: inout [TutorEvent]) -> WorkspaceLock? {
        do {
            return try WorkspaceLock(workspace)
        } catch {
            if case .heldBy(let pid) = error {
                first.append(.secondTutorFound(pid: pid))
            } else {
                first.append(.noticed(title: "Workspace", text: error.sentence))
            }
            return nil
        }
    }
}
