import Pact
import PactIO
import Tutor
import Workshop

/// Effects that need no terminal.
extension PerformLoop {
    /// - Returns: what is known at once; the rest is posted when it has happened.
    func perform(_ effect: TutorEffect) -> [TutorEvent] {
        switch effect {
        case .openStep(let step): return open(step)
        case .watchStep(let step): openStep = step
        case .run(let id, let step, let files, let before, let clock): run(id, step, files, before: before, clock: clock)
        case .cancelRun(let id): runs.cancel("run \(id)")
        case .tryChange(let id, let step, let files): tryChange(id, step, files)
        case .walk(let request): walk(request)
        case .export(let path, let progress, let replaces): export(to: path, progress, replaces: replaces)
        case .save(let step, let path, let text, let version): return save(text, path, of: step, version: version)
        case .saveProgress(let progress):
            let workspace = workspace
            disk.write { () throws(WorkspaceError) in
                try workspace.save(progress)
            } then: { error in
                error.map { .progressSaveFailed(reason: $0.sentence) }
            }
        case .writeRecovery(let step, let path, let text):
            keep(step) { workspace, lesson throws(WorkspaceError) in try workspace.writeRecovery(text, of: path, in: lesson) }
        case .dropRecovery(let step, let path):
            keep(step) { workspace, lesson throws(WorkspaceError) in try workspace.dropRecovery(of: path, in: lesson) }
        default: perform(attempts: effect)
        }
        return []
    }

    private func open(_ step: Int) -> [TutorEvent] {
        guard let lesson = lessons[step] else { return [] }
        disk.wait()
        openStep = step
        do {
            let files = try workspace.files(of: lesson)
            watchers[step, default: FileWatcher()].begin(files, in: workspace.folder(of: lesson))
            let recovered = ownsWorkspace ? try workspace.recovered(in: lesson) : [:]
            return [.stepOpened(step: step, files: files, at: SystemClock.now())]
                + recovered.sorted { $0.key < $1.key }.map { .recoveryFound(step: step, path: $0.key, text: $0.value) }
        } catch {
            return [.stepNotOpened(step: step, reason: error.sentence)]
        }
    }

    private func run(_ id: Int, _ step: Int, _ files: StepFiles, before: RunKind?, clock: ClockSetting) {
        guard let lesson = lessons[step]?.before(before) else { return }
        let (inbox, broker) = (inbox, broker)
        runs.start("run \(id)") {
            let outcome = await StepRunner.run(
                lesson, files: files, over: NetworkTransport(), now: SystemClock.now, clock: clock,
                broker: await broker.stepBroker(for: lesson))
            guard !Task.isCancelled else { return }
            inbox.post(.event(.runFinished(id: id, outcome: outcome, at: SystemClock.now())))
        }
    }

    /// Writes the course to a file, after everything that is being saved.
    private func export(to path: String, _ progress: Progress, replaces: Bool) {
        guard let format = ExportFormat(path: path) else { return }
        let course = Course(lessons: lessons.values.sorted { $0.number < $1.number })
        let place = Workspace.place(path, environment: environment)
        let workspace = workspace
        let inbox = inbox
        disk.write { () throws(WorkspaceError) in
            let isWritten = try workspace.export(course, progress, to: place, as: format, replaces: replaces)
            inbox.post(.event(isWritten ? .exported(path: place) : .exportTargetFound(path: path)))
        } then: { error in
            error.map { .exportFailed(reason: $0.sentence) }
        }
    }

    /// Runs what the walkthrough shows; the learner's files have no part in it.
    private func walk(_ request: WalkRequest) {
        guard let lesson = lessons[request.step] else { return }
        let inbox = inbox
        runs.start("walk \(request)") {
            let result = await request.perform(on: lesson, over: NetworkTransport(), now: SystemClock.now)
            guard !Task.isCancelled else { return }
            inbox.post(.event(.walked(request, result)))
        }
    }

    private func tryChange(_ id: String, _ step: Int, _ files: StepFiles) {
        guard let lesson = lessons[step], let change = lesson.changes.first(where: { $0.id == id }) else { return }
        let inbox = inbox
        runs.start("change \(id)") {
            let report = await StepRunner.tryChange(change, in: lesson, files: files, over: NetworkTransport(), now: SystemClock.now)
            guard !Task.isCancelled else { return }
            inbox.post(.event(Self.event(of: report, id, step)))
        }
    }

    private static func event(of report: RunReport, _ id: String, _ step: Int) -> TutorEvent {
        switch report.result {
        case .passed, .failed:
            guard !report.items.isEmpty else {
                return .changeNotTried(id: id, step: step, reason: report.note ?? "there is no pact to verify; r runs the step first.")
            }
            return .changeTried(id: id, step: step, passing: report.items.filter { $0.result == .ok }.count)
        case .notRun(let reason): return .changeNotTried(id: id, step: step, reason: reason)
        case .environment(let sentence): return .changeNotTried(id: id, step: step, reason: sentence)
        }
    }

    /// - Returns: what another program wrote meanwhile; such a file is asked about and not written over.
    private func save(_ text: String, _ path: String, of step: Int, version: Int) -> [TutorEvent] {
        guard let lesson = lessons[step] else { return [] }
        var others: [TutorEvent] = []
        if lesson.files.contains(where: { $0.path == path && $0.isEditable }) {
            let changes = watchers[step]?.changes(in: workspace.folder(of: lesson)) ?? []
            others = changes.filter { $0 != FileWatcher.Change(path: path, text: text) }.map {
                .fileChanged(step: step, path: $0.path, text: $0.text)
            }
            if isContested(path, of: step, among: waiting + others) { return others }
        }
        watchers[step]?.isWriting(text, path)
        let workspace = workspace
        disk.write { () throws(WorkspaceError) in
            try workspace.write(text, to: path, in: lesson)
        } then: { error in
            if let error { return .saveFailed(step: step, path: path, reason: error.sentence) }
            return .saved(step: step, path: path, version: version, at: LocalTime.now())
        }
        return others
    }

    private func isContested(_ path: String, of step: Int, among events: [TutorEvent]) -> Bool {
        events.contains { event in
            guard case .fileChanged(step, path, _) = event else { return false }
            return true
        }
    }

    /// Writes or drops a recovery copy; where another tutor works as well, the copies are that one's.
    private func keep(_ step: Int, _ work: @escaping @Sendable (Workspace, Lesson) throws(WorkspaceError) -> Void) {
        guard ownsWorkspace, let lesson = lessons[step] else { return }
        let workspace = workspace
        disk.write { () throws(WorkspaceError) in
            try work(workspace, lesson)
        } then: { error in
            error.map { .recoveryFailed(reason: $0.sentence) }
        }
    }
}
