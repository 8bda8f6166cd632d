import Pact
import PactBroker
import PactIO
import Tutor
import Workshop

/// The broker as the tutor has it open: in this program, in another process, or where the environment names one.
///
/// Whatever takes time happens here, off the main thread; what came of it is posted.
actor BrokerKeeper {
    /// A broker that is open.
    struct Opened {
        var site: BrokerSite
        var broker: StepBroker
        /// What serves it, where that is this program.
        var serving: BrokerServing?
        /// What the learner chose that led to it.
        var choice: BrokerChoice
    }

    let workspace: Workspace
    let environment: CommandEnvironment
    let post: @Sendable (TutorEvent) -> Void
    private(set) var opened: Opened?
    private var opening: Task<Opened, any Error>?
    private var webhook: Task<Void, Never>?
    /// The step that the broker was opened for last.
    private var lesson: Lesson?
    private var isEnding = false

    init(workspace: Workspace, environment: [String: String], post: @escaping @Sendable (TutorEvent) -> Void) {
        self.workspace = workspace
        self.environment = CommandEnvironment(environment)
        self.post = post
    }

    /// Opens the broker, unless that is done already, and gets it ready for a step.
    func open(for lesson: Lesson, _ choice: BrokerChoice) async {
        self.lesson = lesson
        do {
            let address = try named()
            if choice == .usual, let address, !address.isLoopback {
                return post(.brokerNamed(address, by: StepBrokerAccess.variable))
            }
            try await tell(try await broker(choice), for: lesson)
        } catch let sentence as Sentence {
            post(.brokerNotOpened(reason: sentence.text))
        } catch is CancellationError {
            // The tutor ends.
        } catch {
            post(.brokerNotOpened(reason: Self.sentence(of: error)))
        }
    }

    private func tell(_ opened: Opened, for lesson: Lesson) async throws {
        var site = opened.site
        site.login = login(for: lesson, of: opened)
        site.filledWith = try await filled(for: lesson, opened)
        post(.brokerOpened(site))
    }

    /// The broker that is open. Where the process that had it is gone, it is opened here and that is told.
    private func present() async -> Opened? {
        if let opening { _ = try? await opening.value }
        guard let known = opened, known.isOfProcess, let lesson else { return opened }
        guard let new = try? await broker(known.choice) else { return opened }
        if new.site.owner != known.site.owner || new.site.address != known.site.address { try? await tell(new, for: lesson) }
        return new
    }

    /// The broker for the runs and orders of a step, with what was asked of it so far; `nil` where none can be had.
    func stepBroker(for lesson: Lesson) async -> StepBroker? {
        guard lesson.broker != nil else { return nil }
        guard let opened = await present() else { return nil }
        var broker = opened.broker
        broker.log = workspace.brokerLog()
        broker.looking = opened.seen.transport
        if opened.serving != nil || opened.isOfProcess { broker.credentials = credentials(for: lesson) }
        return broker
    }

    /// What the broker knows, for the screen.
    func look() async {
        guard let opened = await present() else { return }
        do {
            post(.brokerRead(try await BrokerPicture.read(from: opened.seen)))
        } catch is CancellationError {
            // Nobody wants to know any more.
        } catch {
            post(.brokerNotRead(reason: Self.sentence(of: error)))
        }
    }

    /// Remembers what came of an order, beside what plain commands have noted meanwhile.
    func remember(_ entry: BrokerLog.Entry) {
        var log = workspace.brokerLog()
        log.add(entry)
        keep(log)
    }

    private func keep(_ log: BrokerLog) {
        do throws(WorkspaceError) {
            try workspace.save(log)
        } catch {
            post(.noticed(title: "Not remembered", text: "What was asked of the broker is not kept for the next time: \(error.sentence)"))
        }
    }

    private func broker(_ choice: BrokerChoice) async throws -> Opened {
        if let opened, opened.choice == choice, !opened.isOfProcess { return opened }
        if let opening { return try await opening.value }
        let task = Task { try await self.make(choice) }
        opening = task
        defer { opening = nil }
        let new = try await task.value
        await opened?.serving?.end()
        guard !isEnding else {
            await new.serving?.end()
            throw CancellationError()
        }
        opened = new
        return new
    }

    private func make(_ choice: BrokerChoice) async throws -> Opened {
        if choice != .own, let address = try named() { return try makeNamed(address, choice) }
        return try await makeOwn(choice)
    }

    // MARK: - Beginning anew

    /// Puts the database aside and serves another, empty or one that was put aside before.
    func renew(for lesson: Lesson, with name: String?) async {
        guard let old = opened, let serving = old.serving else { return }
        stopWebhook()
        await serving.end()
        opened = nil
        do {
            let kept = try workspace.renewBroker(with: name, at: SystemClock.now())
            keep(BrokerLog())
            var new = try await broker(old.choice)
            new.site.login = login(for: lesson, of: new)
            new.site.filledWith = try await filled(for: lesson, new)
            post(.brokerRenewed(new.site, kept: kept))
        } catch {
            let reason = Self.sentence(of: error)
            _ = try? await broker(old.choice)
            post(.brokerNotRenewed(reason: reason))
        }
    }

    /// Closes what this program serves, so that all of it is on the disk.
    func end() async {
        isEnding = true
        stopWebhook()
        opening?.cancel()
        await opened?.serving?.end()
        opened = nil
    }

    func begin(webhook task: Task<Void, Never>) {
        webhook?.cancel()
        webhook = task
    }

    private func stopWebhook() {
        webhook?.cancel()
        webhook = nil
    }
}

/// Something that went wrong, told already.
struct Sentence: Error {
    var text: String
}
