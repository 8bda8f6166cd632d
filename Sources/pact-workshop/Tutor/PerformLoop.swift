import Foundation
import TerminalUI
import Tutor
import Workshop

/// The tutor on a terminal: hands it what happens and performs what it asks for, on the main thread, until it quits.
///
/// Runs are tasks, and disk writes go through one queue in order; both post what came of them back into the loop. Nothing here decides
/// what is shown or what a key means.
final class PerformLoop {
    enum Posted: Sendable {
        case event(TutorEvent)
        case readCourse(LessonsFolder)
        case courseRead(Course)
        case watch
    }

    private(set) var tutor: Tutor
    /// By number; at first only the one begun with is whole.
    private(set) var lessons: [Int: Lesson]
    let workspace: Workspace
    let environment: [String: String]
    /// False where another tutor works here: what it is typing is not to be recovered.
    let ownsWorkspace: Bool
    let inbox = Inbox<Posted>()
    let disk: DiskQueue
    var runs = RunTasks()
    /// What the mock server for a consumer of the learner's own plays from.
    let mockContract = MockContract()
    /// The broker of the steps that have one.
    let broker: BrokerKeeper
    /// By step; every step that was opened has one.
    var watchers: [Int: FileWatcher] = [:]
    /// Rings when something happens in the folders of the step that is open.
    var alarm = FolderAlarm()
    /// True where the workspace lies on a disk of this machine.
    let isLocal: Bool
    /// The step whose files are watched.
    var openStep: Int?
    /// The signal that ended the loop; 0 when the learner left.
    private(set) var endedBy: Int32 = 0
    private var hasQuit = false
    /// Events that came of effects performed at once, and are yet to be handed over.
    var waiting: [TutorEvent] = []

    init(tutor: Tutor, lessons: [Lesson], workspace: Workspace, ownsWorkspace: Bool, environment: [String: String]) {
        self.tutor = tutor
        self.lessons = Self.byNumber(lessons)
        self.workspace = workspace
        self.environment = environment
        self.ownsWorkspace = ownsWorkspace
        isLocal = MountTable.current().isLocal(URL(filePath: workspace.root).resolvingSymlinksInPath().path)
        let inbox = inbox
        disk = DiskQueue { inbox.post(.event($0)) }
        broker = BrokerKeeper(workspace: workspace, environment: environment) { inbox.post(.event($0)) }
    }

    private static func byNumber(_ lessons: [Lesson]) -> [Int: Lesson] {
        Dictionary(lessons.map { ($0.number, $0) }) { first, _ in first }
    }

    private func readCourse(_ folder: LessonsFolder) {
        let inbox = inbox
        runs.start("course") {
            do throws(CommandFailure) {
                inbox.post(.courseRead(Course(lessons: try folder.lessons(), glossary: folder.glossary)))
            } catch {
                inbox.post(.event(.noticed(title: "Course", text: error.sentence)))
            }
        }
    }

    /// Runs until the learner leaves, the system asks to end, or the terminal is gone. Everything is saved when it returns.
    ///
    /// - Parameters:
    ///   - folder: where the rest of the course is read from once the first screen stands.
    ///   - first: what is to be told at the start.
    ///   - begin: what the tutor does first.
    func run(
        on terminal: inout NcursesTerminal, lessons folder: LessonsFolder, first: [TutorEvent],
        begin: (inout Tutor) -> [TutorEffect] = { $0.begin() }
    ) {
        var loop = EventLoop(inbox: inbox)
        let size = terminal.size
        perform(begin(&tutor), &terminal, &loop.timers)
        hand(.resized(ScreenSize(columns: size.columns, rows: size.rows)), &terminal, &loop.timers)
        for event in first { hand(event, &terminal, &loop.timers) }
        if let descriptor = alarm?.descriptor { loop.bell = (descriptor, .watch) }
        loop.timers.set("watch", after: Self.fastWatch, .watch)
        loop.timers.set("course", after: .milliseconds(1), .readCourse(folder))
        loop.run(&terminal) { event, terminal, timers in
            let step = handle(event, &terminal, &timers)
            return hasQuit ? .stop : step
        } paint: { terminal in
            terminal.draw(tutor.view(), theme: tutor.theme)
        }
        runs.cancelAll()
        endBroker()
        disk.wait()
    }

    private func handle(
        _ event: LoopEvent<Posted>, _ terminal: inout NcursesTerminal, _ timers: inout LoopTimers<Posted>
    ) -> LoopStep {
        switch event {
        case .key(let key): hand(.keyPressed(key), &terminal, &timers)
        case .resized(let rows, let columns): hand(.resized(ScreenSize(columns: columns, rows: rows)), &terminal, &timers)
        case .posted(.event(let event)):
            noteWritten(event)
            hand(event, &terminal, &timers)
        case .posted(.readCourse(let folder)):
            readCourse(folder)
            return .goOnUnchanged
        case .posted(.courseRead(let course)):
            self.lessons = Self.byNumber(course.lessons)
            hand(.courseRead(course), &terminal, &timers)
        case .posted(.watch):
            let (events, next) = lookForChanges()
            timers.set("watch", after: next, .watch)
            for event in events { hand(event, &terminal, &timers) }
            return events.isEmpty ? .goOnUnchanged : .goOn
        case .stopRequested(let signal):
            endedBy = signal
            hand(.terminated, &terminal, &timers)
        case .terminalLost: hand(.terminated, &terminal, &timers)
        }
        return .goOn
    }

    /// Hands over an event, performs what it leads to, and goes on with what that leads to.
    private func hand(_ event: TutorEvent, _ terminal: inout NcursesTerminal, _ timers: inout LoopTimers<Posted>) {
        perform(tutor.update(event, at: SystemClock.now()), &terminal, &timers)
        while let next = waiting.first {
            waiting.removeFirst()
            perform(tutor.update(next, at: SystemClock.now()), &terminal, &timers)
        }
    }

    private func noteWritten(_ event: TutorEvent) {
        switch event {
        case .saved(let step, let path, _, _): watchers[step]?.endedWriting(path, isWritten: true)
        case .saveFailed(let step, let path, _): watchers[step]?.endedWriting(path, isWritten: false)
        default: break
        }
    }

    private func perform(_ effects: [TutorEffect], _ terminal: inout NcursesTerminal, _ timers: inout LoopTimers<Posted>) {
        for effect in effects {
            switch effect {
            case .openEditor(let step, let path, let line): waiting.append(edit(path, of: step, line: line, on: &terminal))
            case .copy(let text): waiting.append(copy(text, on: &terminal))
            case .startTimer(let timer):
                timers.set(timer.rawValue, after: .milliseconds(timer.milliseconds), .event(.timerFired(timer)))
            case .stopTimer(let timer): timers.cancel(timer.rawValue)
            case .bell: terminal.bell()
            case .suspend:
                disk.wait()
                terminal.suspend()
            case .quit: hasQuit = true
            default: waiting += perform(effect)
            }
        }
    }
}
